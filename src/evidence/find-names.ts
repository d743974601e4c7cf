/** Finds the names in a claim: capitalised words in a row, and acronyms. */
import type { Span } from '../text/span.ts'
import { months } from './lexicon/months.ts'
import { type ReadText, wordsSpan } from './read-text.ts'

/** A name, in words of the claim; `end` is exclusive. */
export interface NameMention {
  readonly span: Span
  /** Its words in lower case; particles such as "of" among them. */
  readonly words: readonly string[]
  readonly acronym: boolean
}

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'-]*\p{Ll}[\p{L}\p{M}\p{N}']*$/u
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u
const INITIAL = /^\p{Lu}$/u

/** Small words inside a name; "and" is none, so that both sides of it are looked up. */
const PARTICLES: ReadonlySet<string> = new Set(
  'of de del la las los le les du des d von van der den zu zur da do dos al el bin ibn for'.split(
    ' ',
  ),
)

/** Stands inside a name only after a particle: "Bank of the South". */
const ARTICLE = 'the'

/** Capitalised without being names: days, languages' pronouns, and words that open sentences. */
const ORDINARY: ReadonlySet<string> = new Set(
  `i i'm i've i'd i'll the a an this that these those it he she they we you there here in on at by for from with
  as after before when while since until during although though because if but and or so yet however moreover
  also both each every all some many most few several one two three four five six seven eight nine ten no not
  his her their its our your my mr mrs ms dr sir who what which where why how then now today of to under over
  monday tuesday wednesday thursday friday saturday sunday
  der die das den dem des ein eine einen einem einer es er sie wir ich ihr im am an auf aus bei beim mit nach seit von
  vom vor zum zur für gegen ohne durch über unter zwischen als wenn weil montag dienstag mittwoch donnerstag
  freitag samstag sonntag
  le la les un une des il elle ils elles nous vous dans sur par pour avec sans selon après avant depuis
  lundi mardi mercredi jeudi vendredi samedi dimanche
  el los las una uno unos unas en con por para según tras desde hasta lunes martes miércoles jueves viernes
  sábado domingo`.split(/\s+/),
)

/**
 * In order. A single capitalised word is a name only inside a sentence, and never in German, where
 * every noun has a capital.
 */
export function findNames(text: ReadText, language: string): NameMention[] {
  const names: NameMention[] = []
  const count = text.wordStarts.length
  for (let at = 0; at < count; at++) {
    if (!isNamePart(text, at)) continue
    const end = nameEnd(text, at, language)
    const name = nameOf(text, at, end, language)
    if (name) names.push(name)
    at = end - 1
  }
  return names
}

/** Where a run of capitalised words ends; in German particles join nouns as well as names. */
function nameEnd(text: ReadText, first: number, language: string): number {
  let end = first + 1
  for (let at = end; at < text.wordStarts.length && isJoined(text, at); at++) {
    if (isNamePart(text, at)) end = at + 1
    else if (language === 'de' || at - end >= 2 || !joinsNames(text, at, end)) break
  }
  return end
}

function joinsNames(text: ReadText, at: number, end: number): boolean {
  const word = lowerAt(text, at)
  return PARTICLES.has(word) || (word === ARTICLE && at > end)
}

function nameOf(
  text: ReadText,
  start: number,
  end: number,
  language: string,
): NameMention | undefined {
  let first = start
  while (first < end && isOrdinary(text, first)) first++
  if (first === end) return undefined
  const acronym = end === first + 1 && ACRONYM.test(wordAsWritten(text, first))
  const single = end === first + 1 && !acronym
  if (single && (language === 'de' || (first === start && opensSentence(text, first))))
    return undefined
  const words: string[] = []
  for (let at = first; at < end; at++) words.push(lowerAt(text, at))
  if (words.every((word) => word.length === 1)) return undefined
  return { span: wordsSpan(text, first, end), words, acronym }
}

function isOrdinary(text: ReadText, index: number): boolean {
  const lower = lowerAt(text, index)
  if (ORDINARY.has(lower) || months.has(lower)) return true
  return PARTICLES.has(lower)
}

/** Whether the word opens a sentence or follows a colon, where any word has a capital. */
function opensSentence(text: ReadText, index: number): boolean {
  if (index === 0) return true
  const gap = gapBefore(text, index)
  return /[.!?:\n•]/u.test(gap)
}

function isNamePart(text: ReadText, index: number): boolean {
  const word = wordAsWritten(text, index)
  if (CAPITALISED.test(word) || ACRONYM.test(word)) return true
  return INITIAL.test(word) && text.normalised.text.charAt(text.wordEnds[index] ?? 0) === '.'
}

/** Whether nothing but a space, a hyphen or an initial's stop stands before the word. */
function isJoined(text: ReadText, index: number): boolean {
  const gap = gapBefore(text, index)
  if (gap === ' ' || gap === '-') return true
  return gap === '. ' && INITIAL.test(wordAsWritten(text, index - 1))
}

function gapBefore({ lower, wordStarts, wordEnds }: ReadText, index: number): string {
  return lower.slice(wordEnds[index - 1] ?? 0, wordStarts[index] ?? 0)
}

function lowerAt(text: ReadText, index: number): string {
  return wordAsWritten(text, index).toLowerCase()
}

function wordAsWritten({ normalised, wordStarts, wordEnds }: ReadText, index: number): string {
  return normalised.text.slice(wordStarts[index] ?? 0, wordEnds[index] ?? 0)
}
