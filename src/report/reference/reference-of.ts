/** Describes a source in house style: who, what, where, when. */
import { partsText, textPart, type ReferencePart } from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'
import { LANGUAGE_TAG } from '../../syntax/language-tag.ts'
import { dateWords } from '../date-words.ts'
import { dateOf, textOf } from './csl-values.ts'
import { fieldParts } from './field-text.ts'
import { continuation, joinSentences, piece, sentenceOf, termPiece } from './join-parts.ts'
import { kindWords } from './kind-words.ts'
import { namesOf } from './name-words.ts'
import { perSource } from './per-source.ts'
import { genreOf, publicationPieces, titleDetails, type PublicationContext } from './publication.ts'
import { layoutOf } from './reference-layout.ts'
import { primaryLanguage, referenceTerms, type ReferenceTerms } from './reference-terms.ts'

/** What a reference is made from: a source of the registry, or a briefing as others cite it. */
export type Citable = Pick<Source, 'type' | 'csl'> & {
  readonly notes: Pick<Source['notes'], 'archives'>
}

/** A reference in the pieces that a page needs apart; each is a sentence without its full stop. */
export interface Reference {
  /** Empty when nobody is named. */
  readonly names: readonly ReferencePart[]
  /** Never empty: an untitled source is called by its kind. */
  readonly title: readonly ReferencePart[]
  /** What follows the title within its sentence, from the comma on. */
  readonly titleDetails: readonly ReferencePart[]
  /** Where and when it came out. */
  readonly publication: readonly ReferencePart[]
  /** When it was looked at, if it has an address and no date; else empty. */
  readonly accessed: readonly ReferencePart[]
  /** Where it can be read: its address and the first archived copy. */
  readonly address: readonly ReferencePart[]
  /** What kind of source it is, in words. */
  readonly kind: string
  /** Container, else author, else publisher; a name for it in few words. */
  readonly outlet?: string
  readonly date?: string
  /** Where to read it; the DOI when there is one. An http or https address. */
  readonly url?: string
}

/** A post has no title but its words; these many are quoted. */
const MOST_WORDS_OF_A_POST = 14

/** The reference of a source in a language (BCP 47). */
export const referenceOf: (source: Citable, lang: string) => Reference = perSource(makeReference)

function makeReference(source: Citable, lang: string): Reference {
  const { csl, type } = source
  const terms = referenceTerms(lang)
  const layout = layoutOf(type)
  const authors = namesOf(csl, 'author', terms)
  const editors = authors || layout.within ? undefined : namesOf(csl, 'editor', terms)
  const lead = authors ?? editors
  const ledByEditors = editors !== undefined
  const context: PublicationContext = { layout, terms, names: lead?.words, ledByEditors }
  const role = editors && ` (${editors.count > 1 ? terms.editors : terms.editor})`
  const date = dateOf(csl, 'issued', terms, lang) ?? dateOf(csl, 'event-date', terms, lang)
  const url = urlOf(source)
  const outlet = textOf(csl, 'container-title') ?? lead?.words ?? textOf(csl, 'publisher')
  const undated = layout.dated ? piece(textPart(terms.undated)) : undefined
  return {
    names: lead ? fieldParts(`${lead.words}${role ?? ''}`, terms, false) : [],
    title: titleParts(source, lang, terms),
    titleDetails: continuation(titleDetails(source, context)),
    publication: sentenceOf([
      ...publicationPieces(source, context),
      date === undefined ? undated : termPiece(...fieldParts(date, terms, false)),
    ]),
    accessed: date === undefined && url !== undefined ? accessedParts(source, terms, lang) : [],
    address: addressParts(source, terms, lang),
    kind: kindWords(type, lang),
    ...(outlet !== undefined && { outlet }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  }
}

/** The whole reference: "Ada Berg. “Ferries slow down”. *The Courier*, 17 March 2026. https://…". */
export function formatReference(source: Citable, lang: string): readonly ReferencePart[] {
  const reference = referenceOf(source, lang)
  return joinSentences([
    reference.names,
    titleSentence(reference),
    reference.publication,
    reference.accessed,
    reference.address,
  ])
}

/** The same in one line without addresses, for places where nothing can be set or followed. */
export const printReference: (source: Citable, lang: string) => string = perSource(
  (source, lang) => {
    const reference = referenceOf(source, lang)
    const { names, publication } = reference
    return partsText(joinSentences([names, titleSentence(reference), publication]))
  },
)

/** Who made it, where and when it came out, for where the title stands apart and is a link. */
export function detailsOf({ names, publication, accessed }: Reference): readonly ReferencePart[] {
  return joinSentences([names, publication, accessed])
}

/** The title and what follows it. */
function titleSentence({ title, titleDetails }: Reference): readonly ReferencePart[] {
  return [...title, ...titleDetails]
}

function titleParts(
  source: Citable,
  lang: string,
  terms: ReferenceTerms,
): readonly ReferencePart[] {
  const { csl, type } = source
  const text = textOf(csl, 'title')
  if (text === undefined) {
    const kind = genreOf(csl) ?? kindWords(type, lang)
    return fieldParts(`[${kind.charAt(0).toUpperCase()}${kind.slice(1)}]`, terms, false)
  }
  const { title } = layoutOf(type)
  const shown = type === 'post' ? firstWords(text) : text
  const parts = fieldParts(shown, terms, title === 'quoted')
  const [open, close] = terms.quotes
  const set: readonly ReferencePart[] =
    title === 'quoted'
      ? [{ kind: 'quoted', open, close, parts }]
      : title === 'emphasis'
        ? [{ kind: 'emphasis', parts }]
        : parts
  const own = textOf(csl, 'language')
  if (own === undefined || primaryLanguage(own) === primaryLanguage(lang)) return set
  return LANGUAGE_TAG.test(own) ? [{ kind: 'language', lang: own, parts: set }] : set
}

function firstWords(text: string): string {
  const words = text.split(' ')
  if (words.length <= MOST_WORDS_OF_A_POST) return text
  return `${words
    .slice(0, MOST_WORDS_OF_A_POST)
    .join(' ')
    .replace(/[\s.,;:]+$/, '')}…`
}

/** "Accessed 3 May 2026". */
function accessedParts(
  { csl }: Citable,
  terms: ReferenceTerms,
  lang: string,
): readonly ReferencePart[] {
  const date = dateOf(csl, 'accessed', terms, lang)
  if (date === undefined) return []
  const words = fieldParts(date, terms, false)
  return sentenceOf([termPiece(textPart(`${terms.accessed} `), ...words)])
}

/** "https://…, archived 3 May 2026 at https://…". */
function addressParts(
  source: Citable,
  terms: ReferenceTerms,
  lang: string,
): readonly ReferencePart[] {
  const url = urlOf(source)
  const [archive] = source.notes.archives
  const words = [terms.archived, archive?.at && dateWords(archive.at, lang), terms.at]
    .filter((word) => word !== undefined)
    .join(' ')
  return sentenceOf([
    url === undefined ? undefined : piece(addressPart(url)),
    archive && isWebAddress(archive.url)
      ? termPiece(textPart(`${words} `), addressPart(archive.url))
      : undefined,
  ])
}

function addressPart(url: string): ReferencePart {
  return { kind: 'link', url, parts: [textPart(url)] }
}

function urlOf({ csl }: Citable): string | undefined {
  const doi = csl['DOI']
  if (typeof doi === 'string') return `https://doi.org/${encodeURI(doi)}`
  const url = csl['URL']
  return typeof url === 'string' && isWebAddress(url) ? url : undefined
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(url) && URL.canParse(url)
}
