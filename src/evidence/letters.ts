/** Finds every place where a text has the same letters in the same order, whatever stands between them. */
import type { Span } from '../text/span.ts'
import { isDigitUnit, isUnspacedUnit, isWordUnit, OPTIONAL_HYPHEN } from './characters.ts'
import type { ReadText } from './read-text.ts'

/** The letters and digits of a text in lower case, and where each stands. */
interface Letters {
  readonly text: string
  readonly places: Int32Array
}

const lettersOf = new WeakMap<ReadText, Letters>()

/** More places than this are not looked at: no reader could tell them apart. */
const MOST_PLACES = 2000

/** Where the letters of `wanted` (lower case) stand in the normalised text as whole words. */
export function findLetters(text: ReadText, wanted: string): Span[] {
  const { text: letters, places } = readLetters(text)
  const needle = onlyLetters(wanted)
  const found: Span[] = []
  if (needle === '') return found
  let at = letters.indexOf(needle)
  while (at >= 0 && found.length < MOST_PLACES) {
    const start = places[at] ?? 0
    const end = (places[at + needle.length - 1] ?? 0) + 1
    if (isWhole(text.lower, start, end)) found.push({ start, end })
    at = letters.indexOf(needle, at + 1)
  }
  return found
}

function readLetters(text: ReadText): Letters {
  const known = lettersOf.get(text)
  if (known) return known
  const { lower, wordStarts, wordEnds } = text
  const places = new Int32Array(lower.length)
  const parts: string[] = []
  let count = 0
  for (const [index, start] of wordStarts.entries()) {
    const end = wordEnds[index] ?? start
    let from = start
    for (let at = start; at < end; at++) {
      if (isWordUnit(lower.charCodeAt(at))) places[count++] = at
      else {
        parts.push(lower.slice(from, at))
        from = at + 1
      }
    }
    parts.push(lower.slice(from, end))
  }
  const letters = { text: parts.join(''), places: places.subarray(0, count) }
  lettersOf.set(text, letters)
  return letters
}

function onlyLetters(text: string): string {
  let letters = ''
  for (let at = 0; at < text.length; at++)
    if (isWordUnit(text.charCodeAt(at))) letters += text.charAt(at)
  return letters
}

/** Whether no word or number goes on at either end; after an elision ("l'eau") a word is whole. */
function isWhole(text: string, start: number, end: number): boolean {
  if (joined(text, start - 1, start) || joined(text, end - 1, end)) return false
  const after = text.charAt(end)
  if ((after === "'" || after === OPTIONAL_HYPHEN) && joined(text, end - 1, end + 1)) return false
  return !isInNumber(text, start - 1) && !isInNumber(text, end)
}

/** Whether the units at two offsets are letters of one word. */
function joined(text: string, left: number, right: number): boolean {
  if (left < 0 || right >= text.length) return false
  const before = text.charCodeAt(left)
  const after = text.charCodeAt(right)
  return (
    isWordUnit(before) && isWordUnit(after) && !isUnspacedUnit(before) && !isUnspacedUnit(after)
  )
}

/** Whether a stop or comma between two digits stands at an offset. */
function isInNumber(text: string, at: number): boolean {
  if (!',.'.includes(text.charAt(at)) || text.charAt(at) === '') return false
  return isDigitUnit(text.charCodeAt(at - 1)) && isDigitUnit(text.charCodeAt(at + 1))
}
