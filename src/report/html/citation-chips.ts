/** Renders a citation as one chip a source: its number and the place in it. */
import type { Element, ElementContent } from 'hast'
import type { ResolvedCitation, ResolvedCiteItem } from '../../model/citation.ts'
import type { CitationNode } from '../../syntax/citation-node.ts'
import { locatorWords } from '../words/locator-words.ts'
import type { PageWords } from '../words/page-words.ts'
import { contentsOf, element, separated } from './element.ts'
import { flag } from './sentence-elements.ts'

export interface ChipContext {
  /** By the offset at which the marker starts. */
  readonly citationsByStart: ReadonlyMap<number, ResolvedCitation>
  /** Each known source's reference in one line, by key. */
  readonly referenceTexts: ReadonlyMap<string, string>
  readonly words: PageWords
}

/** A tooltip is repeated with every chip, so a long title must not blow a page up. */
const LONGEST_TOOLTIP = 200

/** The chips of the citation at a node, with a space between; the marker as written when there is none. */
export function citationChips(node: CitationNode, context: ChipContext): ElementContent[] {
  const citation = context.citationsByStart.get(node.position?.start.offset ?? -1)
  return citation ? chipsOf(citation, context) : [{ type: 'text', value: node.value }]
}

/** The chips of a citation. */
export function chipsOf(citation: ResolvedCitation, context: ChipContext): ElementContent[] {
  const { items, raw, form } = citation
  const chips = items.map((item) => chipOf(item, context))
  const shown = chips.length === 0 ? [raw] : separated(chips, ' ')
  return contentsOf(
    form === 'malformed' ? [...shown, ' ', flag(context.words.text.malformed, 'error')] : shown,
  )
}

function chipOf(item: ResolvedCiteItem, { referenceTexts, words: page }: ChipContext): Element {
  const { number, quote } = item
  const reference = item.source === undefined ? undefined : referenceTexts.get(item.source)
  const words = [item.prefix, `${nameOf(item)}${placeOf(item, page.lang)}`]
    .filter(Boolean)
    .join(' ')
  if (reference === undefined) return unknownChip(item, words, page)
  const tooltip =
    quote === undefined ? reference : `${page.quotes[0]}${quote}${page.quotes[1]} – ${reference}`
  return element(
    'a',
    {
      className: ['cite'],
      href: `#src-${number}`,
      title: tooltip.slice(0, LONGEST_TOOLTIP),
      ariaLabel: page.text.source(words),
    },
    [words],
  )
}

function unknownChip({ number }: ResolvedCiteItem, words: string, page: PageWords): Element {
  const name = number === undefined ? words : element('a', { href: `#src-${number}` }, [words])
  return element('span', { className: ['cite', 'unknown'] }, [name, ` ${page.text.unknownSource}`])
}

/** The number that readers see, else what the author wrote. */
function nameOf({ number, target }: ResolvedCiteItem): string {
  if (number !== undefined) return String(number)
  if (target.kind === 'number') return String(target.number)
  return target.kind === 'key' ? target.key : target.url.slice(0, LONGEST_TOOLTIP)
}

function placeOf({ locator, suffix }: ResolvedCiteItem, lang: string): string {
  const place = locator ? `, ${locatorWords(locator, lang)}` : ''
  const rest = suffix?.trim() ?? ''
  return place + (rest === '' || rest.startsWith(',') ? rest : `, ${rest}`)
}
