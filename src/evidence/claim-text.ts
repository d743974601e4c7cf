/** Takes from a briefing the words that a group of markers covers, ready for comparison. */
import type { Block, ClaimedBriefing } from '../model/briefing.ts'
import type { ClaimedSentence, Coverage } from '../model/sentence.ts'
import { sourceSpan } from '../model/source-offset.ts'
import type { Span } from '../text/span.ts'
import { type ReadText, readText } from './read-text.ts'

export interface ClaimText {
  /** Without markers and web addresses, which are spaces here. */
  readonly read: ReadText
  /** Spans between quotation marks, in the text as read. */
  readonly quotations: readonly Span[]
  /** The span in the briefing of a span of the text as read. */
  readonly place: (span: Span) => Span
}

const ADDRESS = /https?:\/\/\S+/g

/** `undefined` when the block that the sentence names is not there. */
export function claimText(
  briefing: ClaimedBriefing,
  sentence: ClaimedSentence,
  coverage: Coverage,
): ClaimText | undefined {
  const block = briefing.blocks[sentence.block]
  if (!block) return undefined
  const { start } = coverage.textSpan
  const quoted = sentence.quotations
    .map(({ textSpan }) => textSpan)
    .filter((span) => span.start >= start && span.start < coverage.textSpan.end)
  const end = Math.max(coverage.textSpan.end, ...quoted.map((span) => span.end))
  const text = withoutMarkers(briefing, sentence.block, block, { start, end })
  const quotations = isQuoted(block, coverage)
    ? [{ start: 0, end: end - start }]
    : quoted.map((span) => ({ start: span.start - start, end: span.end - start }))
  return {
    read: readText(text),
    quotations,
    place: (span) => sourceSpan(block.runs, { start: span.start + start, end: span.end + start }),
  }
}

/** A block quote with an attribution is the source's own words, with or without marks. */
function isQuoted({ kind }: Block, { by, inherited }: Coverage): boolean {
  return kind === 'quote' && by === 'attribution' && inherited
}

function withoutMarkers(
  { citations }: ClaimedBriefing,
  index: number,
  { text }: Block,
  { start, end }: Span,
): string {
  let masked = text.slice(start, end)
  for (const { block, textSpan } of citations) {
    const from = Math.max(textSpan.start, start) - start
    const to = Math.min(textSpan.end, end) - start
    if (block === index && to > from && isMarker(text.slice(textSpan.start, textSpan.end)))
      masked = masked.slice(0, from) + ' '.repeat(to - from) + masked.slice(to)
  }
  return masked.replace(ADDRESS, (address) => ' '.repeat(address.length))
}

/** A link that cites is part of the prose. */
function isMarker(raw: string): boolean {
  return /^[[【［]/.test(raw)
}
