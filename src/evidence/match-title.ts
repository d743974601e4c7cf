/** Tells titles in quotation marks from somebody's words, and looks them up as the names they are. */
import type { Span } from '../text/span.ts'
import { findPhrase } from './match-name.ts'
import { type ReadText, readText, wordAt } from './read-text.ts'

/** Words of so few letters may be small in a title. */
const SMALL_WORD = 4

const WORD = /[\p{L}\p{M}\p{N}'’.-]+/gu
const SUBTITLE = /[:(,–—]| - /

/** Whether all but the small words have capitals, as in "Master of Puppets"; words all in capitals are no title. */
export function isTitle(quotation: string): boolean {
  const words = quotation.match(WORD) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  if (capitals.length < 2 || !/\p{Ll}/u.test(quotation)) return false
  return words.every((word) => word.length <= SMALL_WORD || /^[\p{Lu}\p{N}]/u.test(word))
}

/** Where a source has the title in any case, or what of it stands before its subtitle. */
export function findTitle(title: string, text: ReadText): Span[] {
  const whole = findWords(title, text)
  if (whole.length > 0) return whole
  const [head = ''] = title.split(SUBTITLE, 1)
  return head === title ? [] : findWords(head, text)
}

function findWords(title: string, text: ReadText): Span[] {
  const read = readText(title)
  const words = [...read.wordStarts.keys()].map((index) => wordAt(read, index))
  return words.length === 0 ? [] : findPhrase(words, text)
}
