/** Lists the sources of a briefing as cards: who says it, where, when, and which claims rest on it. */
import type { Element } from 'hast'
import type { BibliographyEntry } from '../../model/briefing.ts'
import type { ReportBibliographyEntry, ReportSentence } from '../../model/report.ts'
import type { ReferencePart } from '../../model/reference-part.ts'
import type { Source } from '../../model/source.ts'
import { detailsOf, referenceOf } from '../reference/reference-of.ts'
import type { PageWords } from '../words/page-words.ts'
import { claimNames } from './claim-names.ts'
import { element, separated, type Child } from './element.ts'
import { evidenceList, type CitingClaim } from './evidence-list.ts'
import { flag } from './sentence-elements.ts'
import { referenceElements } from './reference-elements.ts'
import { safeUrl } from './safe-url.ts'
import { sourceTags } from './source-tags.ts'

/** A source may be cited by hundreds of sentences; the card links to this many. */
const MOST_LINKS = 40
const LONGEST_TOOLTIP = 120

export interface SourceListInput {
  readonly entries: readonly BibliographyEntry[]
  readonly reported: readonly ReportBibliographyEntry[]
  /** All sentences of the claim zones; a claim is called after its place among them. */
  readonly sentences: readonly ReportSentence[]
  /** Ids of the sentences on the page. */
  readonly rendered: ReadonlySet<string>
  readonly words: PageWords
  /** What a CSL style made of the sources, by key. */
  readonly styled?: ReadonlyMap<string, readonly ReferencePart[]>
}

/** The section with all sources in order of their numbers; nothing when there are none. */
export function sourceList(input: SourceListInput): Element | undefined {
  const { entries, reported, sentences, rendered } = input
  if (entries.length === 0) return undefined
  const names = claimNames(sentences)
  const claims = new Map(
    sentences.map((sentence) => [sentence.id, { name: names.get(sentence.id) ?? '', sentence }]),
  )
  const cards = entries.map((entry, index) => {
    const citedBy = (reported[index]?.citedBy ?? []).flatMap((id) => {
      const claim = claims.get(id)
      return claim && rendered.has(id) ? [claim] : []
    })
    return sourceCard(entry, citedBy, input)
  })
  return element('section', { className: ['wide'] }, [
    element('h2', { id: 'sources' }, [input.words.sources.title]),
    element('ol', { className: ['cards'] }, cards),
  ])
}

function sourceCard(
  { number, key, source }: BibliographyEntry,
  citedBy: readonly CitingClaim[],
  { words, styled }: SourceListInput,
): Element {
  const body = source
    ? knownSource(source, words, styled?.get(source.key))
    : [
        element('h3', {}, [key, ' ', flag(words.text.unknownSource, 'error')]),
        element('p', {}, [words.sources.noSuchKey]),
      ]
  return element('li', { className: ['card'], id: `src-${number}` }, [
    element('span', { className: ['number'] }, [String(number)]),
    element('div', {}, [
      ...body,
      source && evidenceList(citedBy.slice(0, MOST_LINKS), key, source.url, words),
      citedByLine(citedBy, words),
    ]),
  ])
}

/** The reference that a CSL style made; in house style the title as a link and the rest below it. */
function knownSource(
  source: Source,
  words: PageWords,
  styled: readonly ReferencePart[] | undefined,
): readonly Child[] {
  const reference = referenceOf(source, words.lang)
  const href = reference.url === undefined ? undefined : safeUrl(reference.url)
  const labels = sourceTags(source, reference.kind, words)
  if (styled) {
    const unlinked = href !== undefined && !styled.some(hasLink)
    const link = unlinked ? [element('li', {}, [element('a', { href }, [words.sources.open])])] : []
    return [
      element('p', { className: ['reference'] }, referenceElements(styled)),
      element('ul', { className: ['tags'] }, [...labels, ...link]),
    ]
  }
  const title = referenceElements(reference.title)
  const details = referenceElements(detailsOf(reference))
  return [
    element('h3', {}, [
      ...(href === undefined ? title : [element('a', { href }, title)]),
      ...referenceElements(reference.titleDetails),
    ]),
    details.length === 0 ? undefined : element('p', {}, details),
    element('ul', { className: ['tags'] }, labels),
  ]
}

function hasLink(part: ReferencePart): boolean {
  return part.kind === 'link' || (part.kind !== 'text' && part.parts.some(hasLink))
}

function citedByLine(claims: readonly CitingClaim[], { sources }: PageWords): Element {
  if (claims.length === 0) return element('p', { className: ['cited-by'] }, [sources.notCited])
  const links = claims
    .slice(0, MOST_LINKS)
    .map(({ name, sentence: { id, text } }) =>
      element('a', { href: `#${id}`, title: text.slice(0, LONGEST_TOOLTIP) }, [name]),
    )
  const rest = claims.length - links.length
  return element('p', { className: ['cited-by'] }, [
    `${sources.citedBy} `,
    ...separated(links, ' '),
    rest > 0 ? ` ${sources.more(rest)}` : undefined,
  ])
}
