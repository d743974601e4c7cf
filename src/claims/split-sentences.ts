/** Splits a block's text into sentences, with a reason for every end and every stop that is none. */
import type { Span } from '../text/span.ts'
import { isSpace, isStop } from './characters.ts'
import { type Enclosure, findEnclosures } from './enclosures.ts'
import { judgeStop } from './judge-stop.ts'
import { headerLineAt } from './header-lines.ts'
import { findInlineItems } from './inline-items.ts'
import type { Language } from './lexicon/language.ts'
import { findQuotations } from './quotations.ts'
import { ends } from './reasons.ts'
import { findShortLines } from './short-lines.ts'
import { type Stop, readStop } from './stop.ts'

/** A stop at which a sentence ends or, for the reason given, does not. */
export interface SentenceBreak {
  /** Where the sentence ends or would end, with closers and markers after the stop. */
  readonly offset: number
  readonly breaks: boolean
  /** A short sentence without a final period. */
  readonly reason: string
}

/**
 * Every stop of the text in order; the last one breaks and is the end of the text. `markers` are
 * citations, `opaque` other stretches whose stops do not count (code, addresses); both in text
 * order. Takes time in proportion to the text.
 */
export function splitSentences(
  text: string,
  markers: readonly Span[],
  opaque: readonly Span[],
  language: Language,
): SentenceBreak[] {
  const hidden = inOrder(markers, opaque)
  const enclosed = findEnclosures(text, findQuotations(text, hidden), hidden)
  const enclosures = new OpenEnclosures(enclosed)
  const starts = findListStarts(text, inOrder(enclosed, hidden), markers.length > 0, language)
  const markerEnds = new Map(markers.map(({ start, end }) => [start, end]))
  const breaks: SentenceBreak[] = []
  let sentenceStart = skipSpaces(text, 0)
  let nextHidden = 0
  let nextStart = 0
  let at = sentenceStart
  while (at < text.length) {
    const listed = starts[nextStart]
    if (listed && listed.start <= at) {
      nextStart++
      if (sentenceStart < listed.start)
        breaks.push({ offset: listed.start, breaks: true, reason: listed.reason })
      sentenceStart = Math.max(sentenceStart, listed.start)
      at = Math.max(at, listed.end)
      continue
    }
    const header = at === sentenceStart ? headerLineAt(text, at) : undefined
    if (header) {
      breaks.push(header)
      at = sentenceStart = skipSpaces(text, header.offset)
      continue
    }
    while ((hidden[nextHidden]?.end ?? Infinity) <= at) nextHidden++
    const skipped = hidden[nextHidden]
    if (skipped && skipped.start <= at) at = skipped.end
    else if (!isStop(text.charAt(at))) at++
    else {
      const stop = beforeEllipsis(text, readStop(text, at, markerEnds, language))
      const around = { text, sentenceStart, language, ...enclosures.at(stop, sentenceStart) }
      const verdict = judgeStop(stop, around)
      breaks.push({ offset: stop.end, ...verdict })
      at = verdict.breaks ? skipSpaces(text, stop.end) : stop.runEnd
      if (verdict.breaks) sentenceStart = at
    }
  }
  if (sentenceStart < text.length)
    breaks.push({ offset: text.length, breaks: true, reason: ends.block })
  return breaks
}

/** The sentences' spans with the reasons for their ends, without the space around them. */
export function sentencesBetween(
  text: string,
  breaks: readonly SentenceBreak[],
): { readonly span: Span; readonly reason: string }[] {
  const sentences: { span: Span; reason: string }[] = []
  let start = skipSpaces(text, 0)
  for (const { offset, breaks: isEnd, reason } of breaks) {
    if (!isEnd) continue
    let end = offset
    while (end > start && isSpace(text.charAt(end - 1))) end--
    if (end > start) sentences.push({ span: { start, end }, reason })
    start = skipSpaces(text, offset)
  }
  return sentences
}

/** Where a part of a list starts that the paragraph runs together, with its mark. */
interface ListStart extends Span {
  /** Why the sentence before it ends. */
  readonly reason: string
}

function findListStarts(
  text: string,
  covered: readonly Span[],
  marked: boolean,
  language: Language,
): ListStart[] {
  const items = findInlineItems(text, covered)
  if (items.length > 0) return items.map((mark) => ({ ...mark, reason: ends.item }))
  const lines = findShortLines(text, marked, language)
  return lines.map((start) => ({ start, end: start, reason: ends.line }))
}

/** Two ordered lists of spans as one. */
export function inOrder(markers: readonly Span[], opaque: readonly Span[]): readonly Span[] {
  if (opaque.length === 0) return markers
  return [...markers, ...opaque].toSorted((a, b) => a.start - b.start)
}

/** In "words. . . . Next" the first dot is the full stop and the others stand for what was left out. */
function beforeEllipsis(text: string, stop: Stop): Stop {
  const attached = stop.start > 0 && !isSpace(text.charAt(stop.start - 1))
  if (!attached || stop.mark !== '....' || text.charAt(stop.start + 1) !== ' ') return stop
  if (stop.end !== stop.runEnd || stop.next === '') return stop
  const end = stop.start + 1
  return { ...stop, runEnd: end, end, mark: '.', ellipsis: false }
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (isSpace(text.charAt(at))) at++
  return at
}

/** Says of each stop which brackets and quotations it stands in; stops come in text order. */
class OpenEnclosures {
  readonly #enclosures: readonly Enclosure[]
  #open: Enclosure[] = []
  #next = 0

  constructor(enclosures: readonly Enclosure[]) {
    this.#enclosures = enclosures
  }

  at(
    stop: Stop,
    sentenceStart: number,
  ): { readonly inside: Enclosure['kind'] | undefined; readonly closesBracket: boolean } {
    for (
      let next = this.#enclosures[this.#next];
      next && next.start < stop.start;
      next = this.#enclosures[this.#next]
    ) {
      this.#next++
      this.#open.push(next)
    }
    this.#open = this.#open.filter(({ end }) => end > stop.start)
    let closesBracket = false
    let inside: Enclosure['kind'] | undefined
    for (const { start, end, kind } of this.#open) {
      if (start < sentenceStart) continue
      if (end <= stop.end) closesBracket ||= kind === 'bracket' && start > sentenceStart
      else if (start > sentenceStart || kind === 'quotation') inside ??= kind
    }
    return { inside, closesBracket }
  }
}
