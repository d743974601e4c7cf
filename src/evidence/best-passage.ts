/** Finds the three sentences of a source that are closest to the words of a claim, by BM25. */
import type { Span } from '../text/span.ts'
import { type ReadText, wordAt, stemOf, wordIndexAt, wordsSpan } from './read-text.ts'

/** A stretch of a source, in words, and how much of the claim is in it. */
export interface ClosestPassage {
  /** In the normalised text. */
  readonly span: Span
  /** The share of the claim's words that it has, weighed by how rare they are in the source; 0 to 1. */
  readonly overlap: number
}

/** How many sentences make a passage. */
const WINDOW = 3

/** The usual constants of BM25: how soon repetition stops to count, and how much length does. */
const SATURATION = 1.2
const LENGTH = 0.75

/** `undefined` when the source has none of the words. */
export function closestPassage(claim: ReadText, text: ReadText): ClosestPassage | undefined {
  const { sentences } = text
  if (sentences.length === 0) return undefined
  const scores = new Float64Array(sentences.length)
  const average = (text.wordStarts.length / sentences.length) * WINDOW
  for (const stem of stemsOf(claim)) {
    const inWindows = countInWindows(text, stem)
    const weight = weightOf(inWindows.size, sentences.length)
    for (const [window, count] of inWindows) {
      const length = windowEnd(text, window) - (sentences[window] ?? 0)
      const damping = SATURATION * (1 - LENGTH + (LENGTH * length) / average)
      scores[window] =
        (scores[window] ?? 0) + (weight * count * (SATURATION + 1)) / (count + damping)
    }
  }
  let best = 0
  for (let window = 1; window < scores.length; window++)
    if ((scores[window] ?? 0) > (scores[best] ?? 0)) best = window
  if ((scores[best] ?? 0) === 0) return undefined
  const first = sentences[best] ?? 0
  const end = windowEnd(text, best)
  return { span: wordsSpan(text, first, end), overlap: overlapOf(claim, text, first, end) }
}

/** How often a word stands in each window, by the window's first sentence. */
function countInWindows(text: ReadText, stem: string): Map<number, number> {
  const counts = new Map<number, number>()
  let sentence = 0
  for (const place of text.places.get(stem) ?? []) {
    while ((text.sentences[sentence + 1] ?? Infinity) <= place) sentence++
    for (let window = Math.max(0, sentence - WINDOW + 1); window <= sentence; window++)
      counts.set(window, (counts.get(window) ?? 0) + 1)
  }
  return counts
}

function windowEnd({ sentences, wordStarts }: ReadText, window: number): number {
  return sentences[window + WINDOW] ?? wordStarts.length
}

function weightOf(windows: number, all: number): number {
  return Math.log(1 + (all - windows + 0.5) / (windows + 0.5))
}

/** How much of the claim stands round a place of the source: in its sentence and the ones beside it. */
export function overlapAround(claim: ReadText, text: ReadText, place: Span): number {
  const word = wordIndexAt(text, place.start)
  let sentence = 0
  while ((text.sentences[sentence + 1] ?? Infinity) <= word) sentence++
  const first = Math.max(0, sentence - 1)
  return overlapOf(claim, text, text.sentences[first] ?? 0, windowEnd(text, first))
}

function overlapOf(claim: ReadText, text: ReadText, first: number, end: number): number {
  let shared = 0
  let whole = 0
  for (const stem of stemsOf(claim)) {
    const places = text.places.get(stem) ?? []
    const weight = Math.log(1 + text.wordStarts.length / (1 + places.length))
    whole += weight
    if (places.some((place) => place >= first && place < end)) shared += weight
  }
  return whole === 0 ? 0 : shared / whole
}

const stems = new WeakMap<ReadText, readonly string[]>()

/** The different words of a claim. */
function stemsOf(claim: ReadText): readonly string[] {
  const known = stems.get(claim)
  if (known) return known
  const found = new Set<string>()
  for (let index = 0; index < claim.wordStarts.length; index++)
    found.add(stemOf(wordAt(claim, index)))
  const list = [...found]
  stems.set(claim, list)
  return list
}
