/** Reads markers made of numbers: `[1]`, `[1, 3]`, `[1–3]`, `[2, p. 4; 3, p. 9]`. */
import type { CiteItem } from '../model/citation.ts'
import { applyEdits, type SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { type CiteTail, parseCiteTail } from './cite-tail.ts'
import { startsWithLabel } from './locator.ts'
import { markerProblem } from './marker-problem.ts'
import type { ParsedMarker } from './parsed-marker.ts'
import { edgeSpaces, holdsLineEnd, removal, sameItems, setSeparator } from './mend-marker.ts'
import { printCitationMarker } from './print-citation-marker.ts'

/** A wider range is more likely to be something else than a list of sources. */
const widestRange = 50

const NUMBER = /[1-9]\d{0,2}(?![\p{L}\p{N}.:%°])/uy
const DASH = /(\s*)([-–—−‑]|--)(\s*)/y
const SEPARATOR = /[\s,;]+/y
const MARKUP = /[*_]+/y
const QUOTED = /"[^"]*"|[“„][^“”„]*[”“]/g

const unreadLocator = 'has a locator that cannot be read'
const longRange = 'has a very long range'
const backwardsRange = 'has a range that runs backwards'
/** What to do about problems for which the marker printed anew is no answer. */
const helpFor: Readonly<Record<string, string>> = {
  [unreadLocator]: 'write the place after its label, as in [2, p. 4]',
  [longRange]: 'list the sources, or write \\[ if this is no marker',
  [backwardsRange]: 'write the lower number first, as in [1–3]',
}

/** State of one reading; the marker's text never changes, the offset only grows. */
interface Reading {
  readonly raw: string
  readonly end: number
  offset: number
  readonly items: CiteItem[]
  readonly problems: Set<string>
  readonly edits: SpanEdit[]
  /** Between the items; what is at the edges is edited away at once. */
  readonly separators: { readonly start: number; readonly text: string }[]
  semicolons: number
  tails: number
}

/** `undefined` when `raw` is not made of numbers from 1 to 999 with locators. */
export function parseNumberMarker(raw: string): ParsedMarker | undefined {
  const reading = read(raw)
  if (!reading) return undefined
  const { items, problems } = reading
  const [problem] = problems
  if (problem === undefined) return { form: 'number', items }
  const mended = mend(reading)
  const help =
    helpFor[problem] ?? `write ${mended?.text.replaceAll('\n', ' ') ?? printCitationMarker(items)}`
  const marker = { form: 'number', items, problem: markerProblem(raw, problem, help) } as const
  if (!mended) return marker
  return {
    ...marker,
    problem: { ...marker.problem, mend: { edits: mended.edits, safety: 'safe' } },
  }
}

function read(raw: string): Reading | undefined {
  if (!/^\[[\s*_]*[1-9,;]/.test(raw)) return undefined
  const reading: Reading = {
    raw,
    end: raw.length - 1,
    offset: 1,
    items: [],
    problems: new Set(),
    edits: [],
    separators: [],
    semicolons: 0,
    tails: 0,
  }
  if (!readList(reading) || reading.items.length === 0) return undefined
  if (/^\[\s|\s\]$/.test(raw)) reading.problems.add('has spaces inside its brackets')
  if (reading.semicolons > 0 && reading.tails === 0)
    reading.problems.add('has semicolons between its numbers')
  return reading
}

/** Proved by reading: the mended marker has no problem, and the same items. */
function mend(reading: Reading): { text: string; edits: readonly SpanEdit[] } | undefined {
  const { raw, tails } = reading
  const edits = [...reading.edits, ...edgeSpaces(raw)]
  for (const { start, text } of reading.separators) {
    const mark = tails > 0 && text.includes(';') ? ';' : ','
    if (text.trim() !== mark) edits.push(setSeparator(start, text, mark))
  }
  if (edits.length === 0 || edits.some(({ span }) => holdsLineEnd(raw, span))) return undefined
  const { text } = applyEdits(raw, edits)
  const mended = read(text)
  const isRight = mended?.problems.size === 0 && sameItems(mended.items, reading.items)
  return isRight ? { text, edits } : undefined
}

/** Reads numbers, separators and tails up to the closing bracket; false when it is text. */
function readList(reading: Reading): boolean {
  skipMarkup(reading)
  match(reading, /\s*/y)
  skipMarkup(reading)
  const before = match(reading, SEPARATOR)
  if (before !== undefined) {
    reading.problems.add('has an empty item')
    reading.edits.push(removal(reading.offset - before.length, reading.offset))
  }
  while (reading.offset < reading.end) {
    skipMarkup(reading)
    if (!readNumberOrRange(reading)) return false
    skipMarkup(reading)
    const separator = match(reading, SEPARATOR) ?? ''
    if (reading.offset >= reading.end) return readEnd(reading, separator)
    if (separator === '') return false
    if (startsNumber(reading)) noteSeparator(reading, separator)
    else if (separator.trim() === '' || !readTail(reading)) return false
  }
  return true
}

function readEnd(reading: Reading, separator: string): boolean {
  if (!/[,;]/.test(separator)) return true
  reading.problems.add('has an empty item')
  const start = reading.end - separator.length
  reading.edits.push(removal(start, start + separator.trimEnd().length))
  return true
}

function noteSeparator(reading: Reading, separator: string): void {
  const mark = separator.replace(/\s+/g, '')
  reading.separators.push({ start: reading.offset - separator.length, text: separator })
  if (mark === '') reading.problems.add('has no comma between its numbers')
  else if (mark.length > 1) reading.problems.add('has an empty item')
  if (mark.includes(';')) reading.semicolons++
}

function readNumberOrRange(reading: Reading): boolean {
  const first = readNumber(reading)
  if (!first) return false
  const dash = match(reading, DASH)
  if (dash === undefined) {
    push(reading, first.number, first.span)
    return true
  }
  const last = readNumber(reading)
  if (!last) return false
  if (!/^[-–]$/.test(dash)) {
    reading.problems.add('has an unusual range')
    const end = last.span.start
    reading.edits.push({ span: { start: end - dash.length, end }, text: '–' })
  }
  const width = last.number - first.number
  if (width <= 0 || width >= widestRange) {
    reading.problems.add(width > 0 ? longRange : backwardsRange)
    push(reading, first.number, first.span)
    if (width !== 0) push(reading, last.number, last.span)
    return true
  }
  const whole = { start: first.span.start, end: last.span.end }
  for (let number = first.number; number <= last.number; number++) {
    const end = number === last.number ? last.span : whole
    push(reading, number, number === first.number ? first.span : end)
  }
  return true
}

/** Reads a locator or pinned words up to the next `;`; false when they are neither. */
function readTail(reading: Reading): boolean {
  const { raw, offset } = reading
  const end = tailEnd(raw, offset, reading.end)
  const text = raw.slice(offset, end)
  const tail = parseCiteTail(text)
  const last = reading.items.pop()
  if (!last) return false
  reading.items.push({ ...last, ...tail })
  reading.offset = end
  reading.tails++
  const separator = match(reading, SEPARATOR)
  if (separator !== undefined) noteSeparator(reading, separator)
  if (separator !== undefined && reading.offset >= reading.end) {
    reading.problems.add('has an empty item')
    reading.separators.pop()
    reading.edits.push(removal(end, end + separator.trimEnd().length))
  }
  if (understood(tail)) return true
  if (!startsWithLabel(text)) return false
  reading.problems.add(unreadLocator)
  return true
}

function understood({ locator, quote }: CiteTail): boolean {
  return locator !== undefined || quote !== undefined
}

/** The next semicolon outside quotation marks, or the closing bracket. */
function tailEnd(raw: string, start: number, end: number): number {
  const visible = raw.slice(start, end).replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
  const semicolon = visible.indexOf(';')
  return semicolon < 0 ? end : start + semicolon
}

function startsNumber({ raw, offset }: Reading): boolean {
  return /^[*_]*\d+(?![\d:])/.test(raw.slice(offset, offset + 12))
}

function readNumber(reading: Reading): { number: number; span: Span } | undefined {
  const start = reading.offset
  const digits = match(reading, NUMBER)
  return digits === undefined
    ? undefined
    : { number: Number(digits), span: { start, end: reading.offset } }
}

function push(reading: Reading, number: number, span: Span): void {
  reading.items.push({ target: { kind: 'number', number }, mode: 'parenthetical', span })
}

function skipMarkup(reading: Reading): void {
  const markup = match(reading, MARKUP)
  if (markup === undefined) return
  reading.problems.add('has emphasis inside its brackets')
  reading.edits.push(removal(reading.offset - markup.length, reading.offset))
}

function match(reading: Reading, pattern: RegExp): string | undefined {
  pattern.lastIndex = reading.offset
  const found = pattern.exec(reading.raw)?.[0]
  if (found === undefined || found === '') return undefined
  reading.offset += found.length
  return found
}
