/** Decides whether a sentence ends at a stop, and says why. */
import { isDigit, isLetter, isLower, isUnspacedStop, isUpper } from './characters.ts'
import { judgeAbbreviation } from './judge-abbreviation.ts'
import type { Language } from './lexicon/language.ts'
import { ends, goesOn } from './reasons.ts'
import type { Stop } from './stop.ts'
import { type Surroundings, type Verdict, end, isStarter, stay } from './verdict.ts'

/** A sentence's first word that is a list's number or letter: "3", "b", "iv", "IV". */
const ENUMERATOR = /^[([]?(?:\d{1,3}|\p{L}|[ivx]{1,4}|[IVX]{1,4})$/u

const LONG_WORD = /^\p{Ll}{6,}$/u
const FULL_WORD = /^[\p{L}'’-]{2,}$/u
const ADDRESS = /^(?:https?|www)$/
/** The end of an address that is written like a name: "Harbour.Org". */
const DOMAIN = /^(?:Com|Org|Net|Edu|Gov|Int)$/

const LONGEST_ENUMERATOR = 5

/** Neither a space nor a word that goes on, so the stop was not inside a name or an address. */
const WORD_END = /^(?:[\s,;:!?'’"”)\]]|\.(?:\s|$)|$)/

/** The verdict on a stop; the first of these questions that applies answers it. */
export function judgeStop(stop: Stop, around: Surroundings): Verdict {
  const { text, sentenceStart, language } = around
  if (stop.end >= text.length && stop.spaced) return end(ends.stopBlock)
  if (isUnspacedStop(stop.mark.charAt(0)))
    return around.inside ? stay(goesOn[around.inside]) : end(ends.eastAsian)
  if (!hasWords(text, sentenceStart, stop.start)) return stay(goesOn.leading)
  if (stop.mark === '.' && isEnumerator(text, sentenceStart, stop.start))
    return stay(goesOn.enumerator)
  if (stop.subjectMarker && !isKnownAbbreviation(stop, language)) return end(ends.subjectMarker)
  if (around.inside) return stay(goesOn[around.inside])
  if (!stop.spaced) return judgeUnspaced(stop, text)
  if (',;:'.includes(stop.nextCharacter) && stop.nextCharacter !== '')
    return stay(goesOn.punctuation)
  if (stop.ellipsis) return judgeEllipsis(stop, text, language)
  if (stop.mark === '.') {
    const verdict = judgeAbbreviation(stop, around)
    if (verdict) return verdict
  } else if (language.stoppedNames.has(stop.word.toLowerCase()) && !isStarter(stop, language))
    return stay(goesOn.stoppedName)
  return judgeNext(stop, language)
}

function isEnumerator(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_ENUMERATOR && ENUMERATOR.test(text.slice(start, end))
}

/** A stop that nothing but the next word decides. */
function judgeNext(stop: Stop, language: Language): Verdict {
  if (isLower(stop.next.charAt(0))) {
    if (isUpper(stop.next.charAt(1))) return end(ends.brand)
    if (stop.marked) return end(ends.marked)
    return isFullWordStop(stop) ? end(ends.fullWord) : stay(goesOn.lowerCase)
  }
  if (stop.marked) return end(ends.marked)
  return end(language.listed ? ends.stop : ends.unlisted)
}

/** Careless writers forget the capital; a long word that touches its stop is no abbreviation. */
function isFullWordStop({ word, mark, end: at, runEnd, next }: Stop): boolean {
  if (at !== runEnd) return false
  if (ADDRESS.test(next)) return true
  return mark === '.' ? LONG_WORD.test(word) : FULL_WORD.test(word)
}

function judgeUnspaced(stop: Stop, text: string): Verdict {
  const { next, end: at } = stop
  if (stop.marked && isUpper(next.charAt(0))) return end(ends.marked)
  const before = text.charAt(stop.start - 1)
  const capitalised = isUpper(text.charAt(at)) && isLower(text.charAt(at + 1))
  if (!capitalised || !(isLower(before) || isDigit(before) || ')]”"'.includes(before)))
    return stay(goesOn.unspaced)
  if (stop.word.length < 3 || /[./@_\\]/.test(stop.word) || DOMAIN.test(next))
    return stay(goesOn.unspaced)
  if (stop.mark.length === 1 && !WORD_END.test(text.slice(at + next.length, at + next.length + 2)))
    return stay(goesOn.unspaced)
  return end(ends.unspaced)
}

/** Three dots leave words out; four, or three that touch the last word, may end a sentence. */
function judgeEllipsis(stop: Stop, text: string, language: Language): Verdict {
  if (ADDRESS.test(stop.next)) return end(ends.ellipsis)
  if (stop.end === stop.runEnd && isLower(stop.next.charAt(0))) return stay(goesOn.ellipsis)
  const spacedOut = text.charAt(stop.start - 1) === ' '
  if (spacedOut && stop.next === 'I') return stay(goesOn.ellipsis)
  if (stop.marked || isStarter(stop, language)) return end(ends.ellipsis)
  const complete = /[!?]|\.{4}/.test(stop.mark) || (!spacedOut && stop.end === stop.runEnd)
  if (!complete || isLower(stop.next.charAt(0))) return stay(goesOn.ellipsis)
  return end(ends.ellipsis)
}

function isKnownAbbreviation({ word }: Stop, { abbreviations }: Language): boolean {
  return abbreviations.has(word) || abbreviations.has(word.toLowerCase())
}

/** Whether a letter or digit stands between two offsets; looks at the first few characters only. */
function hasWords(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || at - from > 12) return true
  return false
}
