/** Gathers what the exclusions and the score ask of a sentence, once. */
import type { BlockKind } from '../model/briefing.ts'
import { isAscii } from '../text/is-ascii.ts'
import { isDigit, isUpper } from './characters.ts'
import type { Cue, Language } from './lexicon/language.ts'
import { findCues, type Word } from './words.ts'

const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
/** Scripts that put no spaces between words: so long a run is a clause and not one word. */
const UNSPACED_CLAUSE = new RegExp(`${UNSPACED}[\\p{L}\\p{M}\\p{N}]{4}`, 'u')
const LATIN = /\p{sc=Latin}/u
const UNSPACED_NUMBER = new RegExp(`${UNSPACED}\\p{Nd}|\\p{Nd}${UNSPACED}`, 'u')

/** Where a sentence stands and how it is written; what cannot be read off its words. */
interface SentenceSetting {
  /** Without markers, spaces folded. */
  readonly text: string
  readonly words: readonly Word[]
  readonly blockKind: BlockKind
  /** Whether it is all its block holds. */
  readonly alone: boolean
  readonly marked: boolean
  /** Whether all of it is bold. */
  readonly strong: boolean
  /** Whether its block is a list of one item with a paragraph after it. */
  readonly onlyItem: boolean
  /** Quotations of three or more words. */
  readonly quotationCount: number
}

/** A sentence's setting with what its words say. */
export interface SentenceFacts extends SentenceSetting {
  readonly language: Language
  readonly cues: ReadonlyMap<Cue, number>
  /** The stop it ends in, whatever closes after it; empty when it has none. */
  readonly stop: '' | '.' | '?' | ':'
  /** Words that name or number what is counted, without years and list numbers. */
  readonly hasNumber: boolean
  readonly hasDate: boolean
  /** A percentage or an amount of money. */
  readonly hasShare: boolean
  /** Runs of capitalised words after the first word. */
  readonly nameCount: number
  readonly acronymCount: number
  /** Whether a word can be its finite verb; where verbs cannot be told, its length and stop decide. */
  readonly hasVerb: boolean
}

/** Where verbs cannot be told, a text of this many words counts as having one. */
const SHORTEST_UNREAD = 4

/** The same for a text with a full stop in a language without a list of verbs: "Luka spava." */
const SHORTEST_STOPPED = 2

/** "3. Rents", "3) Rents" and "• 3 Rents" start with the number of an item. */
const LIST_NUMBER = /^(?:[([]?\d{1,3}[.)]+|[•‣⁃▪●◦]\s?\d{1,3}[.)]*)\s/u

const STOP = /([.!?…:。！？؟।])[\s"'”’»“‘)\]*_」』）]*$/u
const YEAR = /^(?:1[5-9]|20)\d\d(?:s|'s)?$|^(?:1[5-9]|20)\d\d-(?:(?:1[5-9]|20)?\d\d)$/
const shares: ReadonlySet<string> = new Set(
  '% $ € £ ¥ percent percentage percentages pct'.split(' '),
)
const ORDINARY_CAPITALS = /^(?:I|I'.*|A)$/
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}-]+s?|(?:\p{Lu}\.)+\p{Lu})$/u

export function gatherFacts(setting: SentenceSetting, language: Language): SentenceFacts {
  const { text, words, blockKind, alone, marked, strong, onlyItem, quotationCount } = setting
  const stop = stopOf(text)
  const { hasNumber, hasDate, hasShare } = countNumbers(words, LIST_NUMBER.test(text), language)
  const { nameCount, acronymCount } = countNames(words)
  // Each by its name: what is added to a spread takes several times as long, and there are very many sentences.
  return {
    text,
    words,
    blockKind,
    alone,
    marked,
    strong,
    onlyItem,
    quotationCount,
    language,
    cues: findCues(words, language),
    stop,
    hasNumber,
    hasDate,
    hasShare,
    nameCount,
    acronymCount,
    hasVerb: hasFiniteVerb(words, stop === '.', language),
  }
}

function stopOf(text: string): SentenceFacts['stop'] {
  const mark = STOP.exec(text.slice(-12))?.[1]
  if (mark === undefined) return ''
  if (mark === ':') return ':'
  return '?？؟'.includes(mark) ? '?' : '.'
}

function countNumbers(
  words: readonly Word[],
  listNumber: boolean,
  language: Language,
): Pick<SentenceFacts, 'hasNumber' | 'hasDate' | 'hasShare'> {
  let hasNumber = false
  let hasDate = false
  let hasShare = false
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const startsWithDigit = isDigit(word.text.charAt(0))
    if (shares.has(word.lower)) hasShare = true
    else if (startsWithDigit && YEAR.test(word.text)) hasDate = true
    else if (!isAscii(word.text) && UNSPACED_NUMBER.test(word.text)) hasNumber = true
    else if (startsWithDigit) {
      if (isMonth(before, language) || isMonth(words[index + 1], language)) hasDate = true
      else if (before ? !language.numberedNouns.has(before.lower) : !listNumber) hasNumber = true
    }
  }
  return { hasNumber: hasNumber || hasShare, hasDate, hasShare }
}

function isMonth(word: Word | undefined, { cues }: Language): boolean {
  return Boolean(word && cues.get(word.lower)?.some(({ cue }) => cue === 'month'))
}

function countNames(words: readonly Word[]): Pick<SentenceFacts, 'nameCount' | 'acronymCount'> {
  let nameCount = 0
  let acronymCount = 0
  let inName = true
  for (const [index, { text }] of words.entries()) {
    const first = text.charAt(0)
    const startsUpper = isUpper(first)
    if ((startsUpper || !isAscii(text)) && ACRONYM.test(text)) acronymCount++
    if (index === 0 && isDigit(first)) continue
    const capital = startsUpper && !ORDINARY_CAPITALS.test(text)
    if (capital && !inName) nameCount++
    inName = capital
  }
  return { nameCount, acronymCount }
}

/** Whether a word or number is written in another script than Latin. */
function isForeign({ text }: Word): boolean {
  return !LATIN.test(text)
}

/** Whether a finite verb is there, or must be taken to be there because nobody can tell. */
function hasFiniteVerb(words: readonly Word[], stopped: boolean, language: Language): boolean {
  if (words.some(({ text }) => !isAscii(text) && UNSPACED_CLAUSE.test(text))) return true
  // Every language with lists is written in Latin letters; the lists know no word of other scripts.
  if (stopped && words.length >= SHORTEST_STOPPED && words.every(isForeign)) return true
  const { finiteVerbs, verbEnding, nounMarkers, subjectPronouns, verbsPartial } = language
  if (finiteVerbs.size === 0) return words.length >= (stopped ? SHORTEST_STOPPED : SHORTEST_UNREAD)
  if (stopped && verbsPartial && words.length >= SHORTEST_UNREAD) return true
  for (const [index, { lower, text }] of words.entries()) {
    const before = words[index - 1]
    if (!before || nounMarkers.has(before.lower)) continue
    if (finiteVerbs.has(lower) || verbEnding?.test(text)) return true
  }
  const first = words[0]?.lower ?? ''
  if (stopped && words.length > 1) {
    // "Bajó el alquiler": where not every verb is known, a known one may also come first.
    if (subjectPronouns.has(first) || (verbsPartial && finiteVerbs.has(first))) return true
  }
  return first.includes("'") && finiteVerbs.has(first)
}
