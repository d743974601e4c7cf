/** Finds what brackets and quotation marks enclose, for sentences do not end half-way through. */
import type { Span } from '../text/span.ts'
import type { QuotedSpan } from './quotations.ts'

/** A stretch of text with the marks around it. */
export interface Enclosure extends Span {
  readonly kind: 'bracket' | 'quotation'
}

/** Farther apart than this, two brackets are not taken for a pair. */
const LONGEST_BRACKET = 1000

/** A quotation longer than this is prose of its own, with sentences that end. */
const LONGEST_QUOTATION = 250

/** How many open brackets are remembered; deeper ones are noise. */
const DEEPEST = 32

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（' }

/** Bracket pairs outside `hidden` spans, and quotations, in order of their starts. */
export function findEnclosures(
  text: string,
  quotations: readonly QuotedSpan[],
  hidden: readonly Span[],
): Enclosure[] {
  const brackets = findBrackets(text, hidden)
  const quoted = quotations
    .filter(({ start, end }) => end - start <= LONGEST_QUOTATION)
    .map(({ start, end }): Enclosure => ({ kind: 'quotation', start, end }))
  if (brackets.length === 0) return quoted
  return [...brackets, ...quoted].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function findBrackets(text: string, hidden: readonly Span[]): Enclosure[] {
  const pairs: Enclosure[] = []
  const open: number[] = []
  let nextHidden = 0
  const bracket = /[()[\]（）]/g
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) {
    const at = match.index
    while ((hidden[nextHidden]?.end ?? Infinity) <= at) nextHidden++
    if ((hidden[nextHidden]?.start ?? Infinity) <= at) continue
    const partner = PARTNERS[text.charAt(at)]
    if (partner === undefined) {
      open.push(at)
      if (open.length > DEEPEST) open.shift()
      continue
    }
    const start = open.at(-1)
    if (start === undefined || text.charAt(start) !== partner) continue
    open.pop()
    if (at - start <= LONGEST_BRACKET) pairs.push({ kind: 'bracket', start, end: at + 1 })
  }
  return pairs
}
