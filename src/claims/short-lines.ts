/** Finds lists that an author wrote as bare lines: "ferries", "river boats", "harbour tugs". */
import { isStop } from './characters.ts'
import type { Language } from './lexicon/language.ts'

/** Two lines may be one that was broken; three without a verb are a list. */
const FEWEST_LINES = 3

/** A line with more words than this is running text. */
const LONGEST_LINE = 5

/** Longer texts are prose; they need not be looked at. */
const LONGEST_TEXT = 400

/**
 * The starts of the second and later lines when a block is nothing but short lines without stop,
 * number, marker or verb, which no reader takes for one sentence. A line end elsewhere is a space.
 */
export function findShortLines(text: string, marked: boolean, language: Language): number[] {
  if (marked || text.length > LONGEST_TEXT || language.finiteVerbs.size === 0) return []
  const lines = text.split('\n')
  if (lines.length < FEWEST_LINES || !lines.every(isShort)) return []
  if (holdsVerb(text, language)) return []
  const starts: number[] = []
  let start = 0
  for (const line of lines.slice(0, -1)) {
    start += line.length + 1
    starts.push(start)
  }
  return starts
}

function isShort(line: string): boolean {
  const words = line.trim().split(/[\s,;/]+/)
  if (words[0] === '' || words.length > LONGEST_LINE) return false
  return !/[\p{N}[\]:]/u.test(line) && !Array.from(line).some(isStop)
}

/** Whether a word but the first can be a verb; the first may be a noun that looks like one ("features"). */
function holdsVerb(text: string, { finiteVerbs, verbEnding }: Language): boolean {
  const [, ...words] = text.toLowerCase().split(/[\s,;/]+/)
  return words.some((word) => finiteVerbs.has(word) || verbEnding?.test(word))
}
