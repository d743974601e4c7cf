/** Reads a text once for every comparison: its words, where each stands, and its sentences. */
import type { StoredText } from '../model/evidence.ts'
import type { Span } from '../text/span.ts'
import { isWordUnit, OPTIONAL_HYPHEN } from './characters.ts'
import { type NormalisedText, normaliseText } from './normalise-text.ts'
import { WordPlaces } from './word-places.ts'

/** A text ready for comparison. Words count from 0; offsets are those of `normalised.text`. */
export interface ReadText {
  readonly original: string
  readonly normalised: NormalisedText
  /** `normalised.text` in lower case, of the same length. */
  readonly lower: string
  readonly wordStarts: Int32Array
  readonly wordEnds: Int32Array
  /** Where words stand, by their stem. */
  readonly places: WordPlaces
  /** Index of the first word of each sentence; a run without stops is cut. */
  readonly sentences: readonly number[]
}

/** After so many words without a stop a table or a list begins a new sentence. */
const LONGEST_SENTENCE = 60

const APOSTROPHE = 39
const read = new WeakMap<StoredText, ReadText>()

/** The reading of a stored text, made once as long as the text is in use. */
export function readStoredText(stored: StoredText & { readonly kind: 'text' }): ReadText {
  const known = read.get(stored)
  if (known) return known
  const fresh = readText(stored.text)
  read.set(stored, fresh)
  return fresh
}

export function readText(original: string): ReadText {
  const normalised = normaliseText(original)
  const lower = lowerCase(normalised.text)
  if (scratch.starts.length < lower.length) scratch = scratchOf(lower.length)
  const { starts, ends, stems } = scratch
  const ids = new Map<string, number>()
  const sentences: number[] = []
  let count = 0
  let stopped = true
  let sentenceStart = 0
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    if (!isWordUnit(unit)) {
      if (endsSentence(lower, at, unit)) stopped = true
      continue
    }
    const start = at
    at = wordEnd(lower, at)
    if (stopped || count - sentenceStart >= LONGEST_SENTENCE) {
      sentences.push(count)
      sentenceStart = count
    }
    stopped = false
    starts[count] = start
    ends[count] = at
    const stem = stemOf(lower.slice(start, at))
    let id = ids.get(stem)
    if (id === undefined) ids.set(stem, (id = ids.size))
    stems[count] = id
    count++
    at--
  }
  return {
    original,
    normalised,
    lower,
    wordStarts: starts.slice(0, count),
    wordEnds: ends.slice(0, count),
    places: new WordPlaces(ids, stems.subarray(0, count)),
    sentences,
  }
}

/** Room to write in, used again by the next text. */
interface Scratch {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly stems: Int32Array
}

let scratch = scratchOf(1 << 16)

function scratchOf(size: number): Scratch {
  return { starts: new Int32Array(size), ends: new Int32Array(size), stems: new Int32Array(size) }
}

/** What words have in common that differ in a plural, a genitive or an optional hyphen. */
export function stemOf(lower: string): string {
  let stem = lower.includes(OPTIONAL_HYPHEN) ? lower.replaceAll(OPTIONAL_HYPHEN, '') : lower
  if (stem.endsWith("'s")) stem = stem.slice(0, -2)
  if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1)
  return stem
}

/** The word at an index in lower case; empty outside the text. */
export function wordAt({ lower, wordStarts, wordEnds }: ReadText, index: number): string {
  return lower.slice(wordStarts[index] ?? 0, wordEnds[index] ?? 0)
}

/** The characters of words `first` up to, not including, `end`. */
export function wordsSpan({ wordStarts, wordEnds }: ReadText, first: number, end: number): Span {
  return { start: wordStarts[first] ?? 0, end: wordEnds[end - 1] ?? 0 }
}

/** The word that holds or follows an offset. */
export function wordIndexAt({ wordEnds }: ReadText, offset: number): number {
  let low = 0
  let high = wordEnds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((wordEnds[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the word ends that starts at an offset; an apostrophe inside belongs to it. */
export function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isWordUnit(unit)) at++
    else if ((unit === APOSTROPHE || unit === 0xad) && isWordUnit(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

function endsSentence(text: string, at: number, unit: number): boolean {
  if (unit === 10 || unit === 0x3002) return true
  if (unit !== 46 && unit !== 33 && unit !== 63) return false
  return text.charCodeAt(at + 1) === 32
}

/** In lower case, letter by letter where the whole would change its length. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (character) => {
    const changed = character.toLowerCase()
    return changed.length === character.length ? changed : character
  }).join('')
}
