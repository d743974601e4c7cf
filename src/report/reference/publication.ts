/** Says where a source came out: container, volume, pages, institution and number. */
import { textPart, type ReferencePart } from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'
import { textOf } from './csl-values.ts'
import { fieldParts } from './field-text.ts'
import { piece, termPiece, type Piece } from './join-parts.ts'
import { namesOf } from './name-words.ts'
import type { ReferenceLayout } from './reference-layout.ts'
import type { ReferenceTerms } from './reference-terms.ts'

type Csl = Source['csl']
type MaybePiece = Piece | undefined

export interface PublicationContext {
  readonly layout: ReferenceLayout
  readonly terms: ReferenceTerms
  /** Authors or editors as they stand at the beginning, so that they are not named again. */
  readonly names: string | undefined
  /** Whether the editors stand there. */
  readonly ledByEditors: boolean
}

/** What is said right after the title: who else made it, which version, number and scale. */
export function titleDetails(
  { csl }: Pick<Source, 'type' | 'csl'>,
  { terms, layout, ledByEditors }: PublicationContext,
): readonly MaybePiece[] {
  const by = (field: string, words: string): MaybePiece => {
    const names = namesOf(csl, field, terms)
    return names && termPiece(textPart(`${words} `), ...fieldParts(names.words, terms, false))
  }
  const editors = layout.within || ledByEditors ? undefined : by('editor', terms.editedBy)
  return [
    by('interviewer', terms.interviewedBy),
    by('recipient', terms.to),
    editors,
    by('translator', terms.translatedBy),
    by('director', terms.directedBy),
    by('host', terms.presentedBy),
    titleSays(csl, 'version') ? undefined : labelled(csl, 'version', terms.version, terms),
    titleSays(csl, 'number') ? undefined : numberPiece(csl, layout, terms),
    labelled(csl, 'scale', terms.scale, terms),
    textOf(csl, 'container-title') === undefined ? editionPiece(csl, terms) : undefined,
  ]
}

/** Container, edition, volume, pages, event, institution; without the date. */
export function publicationPieces(
  source: Pick<Source, 'type' | 'csl'>,
  context: PublicationContext,
): readonly MaybePiece[] {
  const { csl } = source
  const { layout, terms, names } = context
  const container = textOf(csl, 'container-title')
  const publisher = textOf(csl, 'publisher')
  const place = textOf(csl, 'publisher-place', 'event-place')
  const said = [names, container].map(comparable)
  const shownPublisher = said.includes(comparable(publisher)) ? undefined : publisher
  return [
    ...containerPieces(csl, context),
    plain(textOf(csl, 'collection-title'), terms),
    container === undefined ? undefined : editionPiece(csl, terms),
    ...volumePieces(csl, layout, terms),
    pagesPiece(csl, terms),
    plain(textOf(csl, 'event-title', 'event'), terms),
    plain(textOf(csl, 'authority'), terms),
    plain([place, shownPublisher].filter((part) => part !== undefined).join(': '), terms),
    plain(textOf(csl, 'dimensions'), terms),
    plain(textOf(csl, 'archive'), terms),
    plain(textOf(csl, 'archive_location'), terms),
  ]
}

/** The container, unless it is the author: "in" and its editors before it for a chapter. */
function containerPieces(csl: Csl, context: PublicationContext): readonly MaybePiece[] {
  const { layout, terms, names, ledByEditors } = context
  const container = textOf(csl, 'container-title')
  const volume = journalVolume(csl, layout)
  if (container === undefined || comparable(container) === comparable(names))
    return [plain(volume, terms)]
  const title: ReferencePart = {
    kind: 'emphasis',
    parts: fieldParts(container, terms, false),
  }
  const issue = volume === undefined ? [] : fieldParts(` ${volume}`, terms, false)
  if (!layout.within) return [piece(title, ...issue)]
  const editors = ledByEditors ? undefined : namesOf(csl, 'editor', terms)
  if (!editors) return [termPiece(textPart(`${terms.in} `), title)]
  const role = editors.count > 1 ? terms.editors : terms.editor
  const people = fieldParts(`${editors.words} (${role})`, terms, false)
  return [termPiece(textPart(`${terms.in} `), ...people), piece(title)]
}

function editionPiece(csl: Csl, terms: ReferenceTerms): MaybePiece {
  const edition = textOf(csl, 'edition')
  if (edition === undefined) return undefined
  return plain(/^\d{1,4}$/.test(edition) ? terms.edition(Number(edition)) : edition, terms)
}

/** "vol. 12, no. 3"; a journal's stand with its name. */
function volumePieces(
  csl: Csl,
  { journal }: ReferenceLayout,
  terms: ReferenceTerms,
): readonly MaybePiece[] {
  if (journal && textOf(csl, 'volume') !== undefined) return []
  return [labelled(csl, 'volume', terms.volume, terms), labelled(csl, 'issue', terms.number, terms)]
}

/** "12(3)". */
function journalVolume(csl: Csl, { journal }: ReferenceLayout): string | undefined {
  const volume = journal ? textOf(csl, 'volume') : undefined
  const issue = textOf(csl, 'issue')
  return volume === undefined || issue === undefined ? volume : `${volume}(${issue})`
}

function pagesPiece(csl: Csl, terms: ReferenceTerms): MaybePiece {
  const text = textOf(csl, 'page')
  if (text === undefined) return undefined
  if (!/^\p{Lu}?\d/u.test(text)) return plain(text, terms)
  const range = text.replace(/\s*[-–]+\s*(?=\p{Lu}?\d)/gu, '–')
  const term = /[–,&]/.test(range) ? terms.pages : terms.page
  return termPiece(textPart(`${term} `), ...fieldParts(range, terms, false))
}

/** "Working paper 12", "no. AG-2026-07"; the kind of a thesis. A law's number speaks for itself. */
function numberPiece(csl: Csl, { title }: ReferenceLayout, terms: ReferenceTerms): MaybePiece {
  const genre = genreOf(csl) ?? (csl['type'] === 'thesis' ? terms.thesis : undefined)
  // An untitled source is called by its genre.
  const shownGenre = textOf(csl, 'title') === undefined ? undefined : genre
  const number = textOf(csl, 'number', 'chapter-number')
  if (number === undefined) return plain(shownGenre, terms)
  if (shownGenre !== undefined) return plain(`${shownGenre} ${number}`, terms)
  const speaks = title === 'plain' || csl['type'] === 'legal_case' || /^\p{L}{2,}\.? /u.test(number)
  if (speaks) return plain(number, terms)
  return termPiece(textPart(`${terms.number} `), ...fieldParts(number, terms, false))
}

/** "Working paper", "email": what the source says that it is. */
export function genreOf(csl: Csl): string | undefined {
  return textOf(csl, 'genre', 'medium')
}

/** Whether the title names the version or number already, as a word of its own. */
function titleSays(csl: Csl, field: string): boolean {
  const [title, value] = [textOf(csl, 'title'), textOf(csl, field)]
  if (title === undefined || value === undefined) return false
  return ` ${title.replace(/[(),;:]/g, ' ')} `.includes(` ${value} `)
}

/** A field behind our word for it, unless it brings a word of its own. */
function labelled(csl: Csl, field: string, term: string, terms: ReferenceTerms): MaybePiece {
  const text = textOf(csl, field)
  if (text === undefined) return undefined
  if (/^\p{L}{2,}/u.test(text)) return plain(text, terms)
  return termPiece(textPart(`${term} `), ...fieldParts(text, terms, false))
}

function plain(text: string | undefined, terms: ReferenceTerms): MaybePiece {
  return text === undefined || text === '' ? undefined : piece(...fieldParts(text, terms, false))
}

/** Two spellings of one name compare equal. */
function comparable(text: string | undefined): string | undefined {
  return text
    ?.toLowerCase()
    .replace(/^the /, '')
    .replace(/[\s.]+/g, ' ')
    .trim()
}
