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
  const counts = new Uint16Array(sentences.length)
  const average = (text.wordStarts.length / sentences.length) * WINDOW
  for (const stem of stemsOf(claim)) {
    const windows = countInWindows(text, stem, counts)
    const weight = weightOf(windows.length, sentences.length)
    for (const window of windows) {
      const count = counts[window] ?? 0
      const length = windowEnd(text, window) - (sentences[window] ?? 0)
      const damping = SATURATION * (1 - LENGTH + (LENGTH * length) / average)
      scores[window] =
        (scores[window] ?? 0) + (weight * count * (SATURATION + 1)) / (count + damping)
      counts[window] = 0
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

/**
 * The windows that a word stands in, by their first sentence, and in `counts` how often it stands in each.
 * A word in every other sentence tells no passage from another.
 */
function countInWindows(text: ReadText, stem: string, counts: Uint16Array): number[] {
  const windows: number[] = []
  const places = text.places.of(stem)
  if (places.length > Math.max(WINDOW, text.sentences.length / 2)) return windows
  for (const place of places) {
    const sentence = sentenceAt(text, place)
    for (let window = Math.max(0, sentence - WINDOW + 1); window <= sentence; window++) {
      if (counts[window] === 0) windows.push(window)
      counts[window] = (counts[window] ?? 0) + 1
    }
  }
  return windows
}

/** The sentence that a word stands in. */
function sentenceAt({ sentences }: ReadText, word: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle] ?? 0) <= word) low = middle
    else high = middle - 1
  }
  return low
}

function windowEnd({ sentences, wordStarts }: ReadText, window: number): number {
  return sentences[window + WINDOW] ?? wordStarts.length
}

function weightOf(windows: number, all: number): number {
  return Math.log(1 + (all - windows + 0.5) / (windows + 0.5))
}

/** How much of the claim stands round a place of the source: in its sentence and the ones beside it. */
export function overlapAround(claim: ReadText, text: ReadText, place: Span): number {
  const first = Math.max(0, sentenceAt(text, wordIndexAt(text, place.start)) - 1)
  return overlapOf(claim, text, text.sentences[first] ?? 0, windowEnd(text, first))
}

function overlapOf(claim: ReadText, text: ReadText, first: number, end: number): number {
  let shared = 0
  let whole = 0
  for (const stem of stemsOf(claim)) {
    const places = text.places.of(stem)
    const weight = Math.log(1 + text.wordStarts.length / (1 + places.length))
    whole += weight
    if ((places[firstFrom(places, first)] ?? end) < end) shared += weight
  }
  return whole === 0 ? 0 : shared / whole
}

/** Index of the first place at or after a word. */
function firstFrom(places: Int32Array, word: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
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
