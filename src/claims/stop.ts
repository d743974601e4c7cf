/** Reads a stop and what belongs to it: more stops, closers, markers, the words on both sides. */
import {
  SPACES,
  isCloser,
  isDigit,
  isLetter,
  isLower,
  isOpener,
  isSpace,
  isStop,
} from './characters.ts'
import type { Language } from './lexicon/language.ts'

/** A place where a sentence may end. */
export interface Stop {
  /** Where its first character stands. */
  readonly start: number
  /** Behind the stop characters themselves. */
  readonly runEnd: number
  /** Behind closers and markers; the sentence ends here if it ends. */
  readonly end: number
  /** The characters of the stop without spaces. */
  readonly mark: string
  /** Dots that leave words out rather than end a sentence. */
  readonly ellipsis: boolean
  /** Whether a marker follows the stop. */
  readonly marked: boolean
  /** Whether a marker follows that is the subject of the next sentence. */
  readonly subjectMarker: boolean
  /** The word before it, without opening quotes or brackets; empty after a bracket or marker. */
  readonly word: string
  /** The word after it, as written; empty at the end and before other characters. */
  readonly next: string
  /** The character after it and its spaces. */
  readonly nextCharacter: string
  /** Whether space or the end of the text follows. */
  readonly spaced: boolean
}

const LONGEST_WORD = 40

/** What may stand between two markers of one group. */
const JOINTS = `${SPACES},;`

/** A note that no citation answers to, such as a footnote without a definition. */
const STRAY_NOTE = /\[(?:\^[^\]\s]{1,64}|\d{1,4}(?:[\s,;–-]{1,3}\d{1,4}){0,20})\]/y

/** The ends of a text's markers, by their starts. */
type MarkerEnds = ReadonlyMap<number, number>

/** Reads the stop whose first character stands at `start`. */
export function readStop(
  text: string,
  start: number,
  markers: MarkerEnds,
  language: Language,
): Stop {
  const runEnd = stopRunEnd(text, start)
  const mark = text.slice(start, runEnd).replaceAll(' ', '')
  const tail = readTail(text, runEnd, markers, language)
  let at = tail.end
  while (isSpace(text.charAt(at))) at++
  const spaced = at > tail.end || at === text.length
  let wordStart = at
  while (wordStart < text.length && isOpener(text.charAt(wordStart))) wordStart++
  return {
    start,
    runEnd,
    ...tail,
    mark,
    ellipsis: mark.includes('…') || /\.\./.test(mark),
    word: wordBefore(text, start),
    next: wordAt(text, wordStart),
    nextCharacter: text.charAt(wordStart),
    spaced,
  }
}

/** The end of a run of stops, which may have spaces between them (". . .", "! ! !"). */
function stopRunEnd(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    if (isStop(text.charAt(end))) end++
    else if (text.charAt(end) === ' ' && isLoneStop(text, end + 1)) end += 2
    else return end
  }
}

/** A stop after a space that no digit or word follows (".5" is a number). */
function isLoneStop(text: string, at: number): boolean {
  const after = text.charAt(at + 1)
  return (
    '.!?'.includes(text.charAt(at) || ' ') &&
    (after === '' || isSpace(after) || isStop(after) || isCloser(after))
  )
}

interface Tail {
  readonly end: number
  readonly marked: boolean
  readonly subjectMarker: boolean
}

/** Closers and markers behind a stop; a marker after a space may be the next sentence's subject. */
function readTail(text: string, runEnd: number, markers: MarkerEnds, language: Language): Tail {
  let end = runEnd
  let marked = false
  for (;;) {
    const markerEnd = noteEnd(text, end, markers)
    if (markerEnd !== undefined) {
      end = markerEnd
      marked = true
      continue
    }
    if (isCloser(text.charAt(end)) && !opensNext(text, end, runEnd)) {
      end++
      continue
    }
    const joint = marked ? JOINTS : SPACES
    const spacedEnd = adjacentNotesEnd(text, skip(text, end, joint), markers)
    if (spacedEnd === undefined) return { end, marked, subjectMarker: false }
    if (isSubject(text, spacedEnd, markers, language)) return { end, marked, subjectMarker: true }
    end = spacedEnd
    marked = true
  }
}

function skip(text: string, from: number, characters: string): number {
  let at = from
  while (at < text.length && characters.includes(text.charAt(at))) at++
  return at
}

/** The end of the markers that touch each other from an offset on; nothing when none starts there. */
function adjacentNotesEnd(text: string, at: number, markers: MarkerEnds): number | undefined {
  let end = noteEnd(text, at, markers)
  for (let next = end; next !== undefined; next = noteEnd(text, next, markers)) end = next
  return end
}

/** A quotation mark or star that touches a letter behind a marker opens what follows. */
function opensNext(text: string, at: number, runEnd: number): boolean {
  return at > runEnd && '“‘«»'.includes(text.charAt(at)) && isLetter(text.charAt(at + 1))
}

function noteEnd(text: string, at: number, markers: MarkerEnds): number | undefined {
  const end = markers.get(at)
  if (end !== undefined || text.charAt(at) !== '[') return end
  STRAY_NOTE.lastIndex = at
  return STRAY_NOTE.test(text) ? STRAY_NOTE.lastIndex : undefined
}

/** Whether a marker that ends here is followed by a verb: "[3] reports", "[3] and [4] report". */
function isSubject(
  text: string,
  markerEnd: number,
  markers: MarkerEnds,
  language: Language,
): boolean {
  if (!isSpace(text.charAt(markerEnd))) return false
  const word = wordAt(text, markerEnd + 1)
  if (language.reportingVerbs.has(word)) return true
  const after = markerEnd + 1 + word.length + 1
  return word !== '' && isLower(word.charAt(0)) && noteEnd(text, after, markers) !== undefined
}

/** The run of letters, digits and inner dots, hyphens and apostrophes that ends at an offset. */
function wordBefore(text: string, end: number): string {
  let start = end
  const farthest = Math.max(0, end - LONGEST_WORD)
  while (start > farthest && isWordCharacter(text.charAt(start - 1))) start--
  const joined = text.slice(start, end)
  const word = joined.slice(joined.lastIndexOf('--') + 1)
  return word.replace(/^['’-]+/, '')
}

function wordAt(text: string, start: number): string {
  let end = start
  const farthest = Math.min(text.length, start + LONGEST_WORD)
  while (end < farthest && isWordCharacter(text.charAt(end)) && text.charAt(end) !== '.') end++
  return text.slice(start, end)
}

function isWordCharacter(character: string): boolean {
  return (
    isLetter(character) ||
    isDigit(character) ||
    (character !== '' && ".'’-°º§&/@_".includes(character))
  )
}
