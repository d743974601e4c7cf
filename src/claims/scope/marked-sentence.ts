/** Pairs each sentence with the marker groups and citing links in it. */
import type { Block } from '../../model/briefing.ts'
import type { Citation } from '../../model/citation.ts'
import type { Sentence } from '../../model/sentence.ts'
import type { Span } from '../../text/span.ts'
import { isDigit, isLetter } from '../characters.ts'
import { OrderedSpans } from '../../text/ordered-spans.ts'

/** Markers without a word between them. */
export interface MarkerGroup extends Span {
  /** Indices into the briefing's citations. */
  readonly citations: readonly number[]
}

/** A sentence with what cites in it; spans are in the block's text. */
export interface MarkedSentence {
  readonly sentence: Sentence
  readonly block: Block
  readonly groups: readonly MarkerGroup[]
  /** Indices of citing links. */
  readonly links: readonly number[]
  /** Indices of all that cites in it. */
  readonly citations: readonly number[]
  /** The group after which no word follows. */
  readonly final?: MarkerGroup
}

/** A citation's place in its block, with its index. */
interface PlacedCitation extends Span {
  readonly index: number
  readonly link: boolean
}

/** The sentences of a briefing, block by block. */
export function markSentences(
  sentences: readonly Sentence[],
  blocks: readonly Block[],
  citations: readonly Citation[],
): MarkedSentence[] {
  const placed = placeCitations(citations)
  const marked: MarkedSentence[] = []
  let walk: OrderedSpans<PlacedCitation> | undefined
  let walked = -1
  for (const sentence of sentences) {
    const block = blocks[sentence.block]
    if (!block) continue
    if (!walk || walked !== sentence.block) {
      walk = new OrderedSpans(placed.get(sentence.block) ?? [])
      walked = sentence.block
    }
    marked.push(markSentence(sentence, block, walk.overlapping(sentence.textSpan)))
  }
  return marked
}

/** Citations by block and in text order. A marker of which nothing could be read cites nothing. */
function placeCitations(citations: readonly Citation[]): ReadonlyMap<number, PlacedCitation[]> {
  const placed = new Map<number, PlacedCitation[]>()
  for (const [index, { form, items, block, textSpan }] of citations.entries()) {
    if (items.length === 0) continue
    const place = { ...textSpan, index, link: form === 'link' }
    const known = placed.get(block)
    if (known) known.push(place)
    else placed.set(block, [place])
  }
  for (const places of placed.values()) places.sort((a, b) => a.start - b.start)
  return placed
}

function markSentence(
  sentence: Sentence,
  block: Block,
  placed: readonly PlacedCitation[],
): MarkedSentence {
  const links = placed.filter(({ link }) => link).map(({ index }) => index)
  const groups = groupMarkers(
    block.text,
    placed.filter(({ link }) => !link),
  )
  const last = groups.at(-1)
  const final = last && !hasWord(block.text, last.end, sentence.textSpan.end) ? last : undefined
  const citations = placed.map(({ index }) => index)
  return { sentence, block, groups, links, citations, ...(final && { final }) }
}

function groupMarkers(text: string, markers: readonly PlacedCitation[]): MarkerGroup[] {
  const groups: { start: number; end: number; citations: number[] }[] = []
  for (const { start, end, index } of markers) {
    const last = groups.at(-1)
    if (last && !hasWord(text, last.end, start)) {
      last.end = end
      last.citations.push(index)
    } else groups.push({ start, end, citations: [index] })
  }
  return groups
}

/** Whether a letter or digit stands between two offsets. */
export function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isLetter(text.charAt(at)) || isDigit(text.charAt(at))) return true
  return false
}
