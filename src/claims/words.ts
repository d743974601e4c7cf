/** Reads the words of a sentence, and which cues of its language they give. */
import { isAscii } from '../text/is-ascii.ts'
import type { Span } from '../text/span.ts'
import type { Cue, Language } from './lexicon/language.ts'
import type { QuotedSpan } from './quotations.ts'

/** A word or number of a sentence outside its markers. */
export interface Word {
  /** As written, with straight apostrophes. */
  readonly text: string
  readonly lower: string
  /** Whether it is somebody else's: inside quotation marks. */
  readonly quoted: boolean
}

/** Letters and digits, joined by apostrophes and hyphens; stops and commas only inside numbers and "U.S". */
const WORD =
  /[%$€£¥]|[\p{L}\p{M}\p{N}]+(?:(?:['’\u2010\u2011-]|[.,](?=\p{N})|\.(?=\p{L}(?:\.|\P{L}|$)))[\p{L}\p{M}\p{N}]+)*/gu

/** The same for a text of ASCII. */
const ASCII_WORD =
  /[%$]|[A-Za-z0-9]+(?:(?:['-]|[.,](?=[0-9])|\.(?=[A-Za-z](?:\.|[^A-Za-z]|$)))[A-Za-z0-9]+)*/g

const CAPITALISED = /^\p{Lu}\p{Ll}/u

/** The words of a stretch of a block's text. Markers and quotations are the block's, in order. */
export function readWords(
  text: string,
  { start, end }: Span,
  markers: readonly Span[],
  quotations: readonly QuotedSpan[],
): Word[] {
  const words: Word[] = []
  const passage = text.slice(start, end)
  let nextMarker = 0
  let nextQuotation = 0
  const ascii = isAscii(passage)
  for (const match of passage.matchAll(ascii ? ASCII_WORD : WORD)) {
    const at = start + match.index
    while ((markers[nextMarker]?.end ?? Infinity) <= at) nextMarker++
    if ((markers[nextMarker]?.start ?? Infinity) <= at) continue
    while ((quotations[nextQuotation]?.end ?? Infinity) <= at) nextQuotation++
    const quoted = (quotations[nextQuotation]?.start ?? Infinity) <= at
    const word = ascii ? match[0] : match[0].replaceAll('’', "'")
    words.push({ text: word, lower: word.toLowerCase(), quoted })
  }
  return words
}

/** The cues that the words give outside quotations, each with the index of its first word. */
export function findCues(words: readonly Word[], language: Language): ReadonlyMap<Cue, number> {
  const found = new Map<Cue, number>()
  for (const [index, word] of words.entries()) {
    if (word.quoted || isRomanNumeral(word, words[index - 1], language)) continue
    const phrases = language.cues.get(word.lower)
    if (!phrases) continue
    for (const { cue, words: phrase } of phrases)
      if (!found.has(cue) && matches(words, index, phrase)) found.set(cue, index)
  }
  return found
}

/** "World War I", "Grade I": the letter behind a name is a number and not the author. */
function isRomanNumeral({ text }: Word, before: Word | undefined, { starters }: Language): boolean {
  if (text !== 'I' || !before) return false
  return CAPITALISED.test(before.text) && !starters.has(before.lower)
}

function matches(words: readonly Word[], index: number, phrase: readonly string[]): boolean {
  for (let offset = 1; offset < phrase.length; offset++)
    if (words[index + offset]?.lower !== phrase[offset]) return false
  return true
}
