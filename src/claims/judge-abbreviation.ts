/** Decides whether a full stop belongs to the word before it: abbreviations, initials, ordinals. */
import { isDigit, isLower, isUpper } from './characters.ts'
import { type Surroundings, type Verdict, end, isStarter, stay } from './verdict.ts'
import type { AbbreviationClass, Language } from './lexicon/language.ts'
import { ends, goesOn } from './reasons.ts'
import type { Stop } from './stop.ts'

/** "U.S", "Ph.D", "z.B": letters with stops between them. */
const DOTTED = /^\p{L}{1,3}(?:\.\p{L}{1,2})+$/u

/** A capitalised word without vowels, such as "Sgt", is a title that no list has. */
const VOWELLESS = /^\p{Lu}[bcdfghjklmnpqrstvwxz]{1,4}$/u

const ROMAN_OR_NUMBERED = /^(?:[IVXLC]+|[A-Z]|[A-Z]?\d.*)$/

const TIME_ZONE = /^[A-Z]{2,4}$/
const TIME = /^[ap]\.?m$/i
const TIME_OR_ERA = /^(?:[ap]\.?m|a\.?d|b\.?c(?:\.?e)?|c\.?e)$/i

/** Longer than this, a stretch without a known verb is more likely a sentence with an unknown one. */
const LONGEST_OPENING = 60

/** The verdict on a full stop after an abbreviation; nothing when the word is an ordinary one. */
export function judgeAbbreviation(stop: Stop, around: Surroundings): Verdict | undefined {
  const { language } = around
  const { word, next, nextCharacter } = stop
  if (word === '') return undefined
  if (language.ordinalStops && /^\d{1,3}$/.test(word)) return judgeOrdinal(stop, language)
  const kind = classOf(word, language)
  if (kind === undefined) return isInitial(word) ? judgeInitial(stop, around) : undefined
  if (isLower(next.charAt(0)) && !isUpper(next.charAt(1))) return stay(goesOn.lowerCase)
  const number = isDigit(nextCharacter) || '$€£#'.includes(nextCharacter || ' ')
  if (kind === 'never') return stay(goesOn.abbreviation)
  if (kind === 'number')
    return number || isDesignation(stop, language) ? stay(goesOn.beforeNumber) : undefined
  if (number) return stay(goesOn.beforeNumber)
  if (around.closesBracket && !isStarter(stop, language)) return stay(goesOn.bracketed)
  if (isStarter(stop, language)) return end(ends.abbreviation)
  if (kind === 'closing') return judgeClosing(stop, around)
  return stop.marked && word.toLowerCase() !== 'al' ? end(ends.marked) : stay(goesOn.beforeName)
}

/** "Fig. S2", "Vol. II" and "Fig. A", but not "The answer was no. I left". */
function isDesignation(stop: Stop, language: Language): boolean {
  if (!ROMAN_OR_NUMBERED.test(stop.next)) return false
  return isUpper(stop.word.charAt(0)) || !isStarter(stop, language)
}

function classOf(word: string, language: Language): AbbreviationClass | undefined {
  const { abbreviations } = language
  if (isInitial(word)) return abbreviations.get(word)
  const listed = abbreviations.get(word) ?? abbreviations.get(word.toLowerCase())
  if (listed !== undefined) return listed
  const part = word.slice(
    Math.max(word.lastIndexOf('-'), word.lastIndexOf('/'), word.lastIndexOf('.')) + 1,
  )
  if (part.length > 1 && part !== word && !DOTTED.test(word)) {
    const partClass = abbreviations.get(part)
    if (partClass !== undefined) return partClass
  }
  if (DOTTED.test(word)) return 'open'
  return VOWELLESS.test(word) ? 'never' : undefined
}

/** Measures, times and "etc." end a sentence before any capital, but "5 p.m. Monday" goes on. */
function judgeClosing(stop: Stop, around: Surroundings): Verdict {
  const { next } = stop
  const zoned = around.language.timeWords.has(next.toLowerCase()) || TIME_ZONE.test(next)
  if (TIME.test(stop.word) && zoned) return stay(goesOn.timeOfDay)
  return isOpening(stop, around) ? stay(goesOn.timeOfDay) : end(ends.measure)
}

/** Whether the sentence so far has no verb and so cannot end: "At 5 a.m. Mr. Smith went". */
function isOpening(stop: Stop, { text, sentenceStart, language }: Surroundings): boolean {
  if (!TIME_OR_ERA.test(stop.word) || stop.start - sentenceStart > LONGEST_OPENING) return false
  const words = text
    .slice(sentenceStart, stop.start)
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
  return !words.some((word) => language.finiteVerbs.has(word))
}

function isInitial(word: string): boolean {
  return word.length === 1 && isUpper(word)
}

/** "J. K. Rowling" goes on; "vitamin C. They" and "you and I. Did" end. */
function judgeInitial(stop: Stop, around: Surroundings): Verdict | undefined {
  const { text, sentenceStart, language } = around
  const before = text.slice(Math.max(sentenceStart, stop.start - 24), stop.start - 1).trimEnd()
  const previous = /[\p{L}\p{N}.’'-]+$/u.exec(before)?.[0] ?? ''
  if (!isUpper(stop.next.charAt(0)))
    return isLower(stop.next.charAt(0)) ? stay(goesOn.lowerCase) : undefined
  const afterName = previous === '' || isUpper(previous.charAt(0))
  if (isStarter(stop, language))
    return afterName && stop.next === 'A' ? stay(goesOn.initial) : end(ends.initial)
  if (stop.marked) return end(ends.marked)
  return afterName || isInitial(stop.next) || stop.word !== 'I'
    ? stay(goesOn.initial)
    : end(ends.initial)
}

/** "am 3. Oktober" goes on; "im Jahr 3. Das" ends. */
function judgeOrdinal(stop: Stop, language: Language): Verdict | undefined {
  return isStarter(stop, language) ? undefined : stay(goesOn.ordinal)
}
