/** Reads the dates of an entry: ISO 8601, EDTF, bare years and CSL's own forms. */
import type { DateValue, PartialDate } from '../model/date.ts'
import {
  compareDates,
  isCalendarDate,
  parseDateValue,
  printPartialDate,
} from '../syntax/date-value.ts'
import type { FieldProblem } from './field-problem.ts'
import type { CslDate, DateEntry } from './source-schema.ts'
import { quoted } from './quoted.ts'

/** A date, with its form in CSL-JSON. `value` is absent when only words are known ("Michaelmas term"). */
export interface DecodedDate {
  readonly value?: DateValue
  readonly csl: CslDate
}

const howToWrite =
  'write it as 2026-03-09, 2026-03, 2026 or 2026-02-27/2026-03-02, or in words as `literal`'

/** The date, or what is wrong with it. */
export function decodeDate(entry: DateEntry): DecodedDate | FieldProblem {
  if (typeof entry !== 'object') return decodeSpelling(String(entry), [])
  const { 'date-parts': parts, season, literal } = entry
  const decoded = parts ? decodeParts(parts) : decodeWords(entry)
  if ('message' in decoded) return decoded
  const circa = isTrue(entry.circa) || (decoded.value?.circa ?? false)
  const value = decoded.value && { ...decoded.value, circa }
  const csl = {
    ...(season !== undefined && { season }),
    ...(literal !== undefined && { literal }),
    ...decoded.csl,
    ...(circa && { circa }),
  }
  return { ...(value && { value }), csl }
}

/** A date without `date-parts`: one to be read, or one that is only words. */
function decodeWords({ raw, edtf, literal, season }: CslDate): DecodedDate | FieldProblem {
  if (edtf !== undefined) return decodeSpelling(String(edtf), ['edtf'])
  if (raw !== undefined) return decodeSpelling(String(raw), ['raw'])
  if (literal !== undefined || season !== undefined) return { csl: {} }
  return { path: [], message: 'Date is empty', help: howToWrite }
}

function decodeSpelling(spelling: string, path: readonly string[]): DecodedDate | FieldProblem {
  const value = parseDateValue(spelling)
  if (value) return { value, csl: printDate(value) }
  return { path, message: complaint(spelling), help: howToWrite }
}

function complaint(spelling: string): string {
  const [start, end, ...rest] = spelling.split('/').map((part) => part.trim())
  const wrong = [start, end].find(
    (part) =>
      part !== undefined && /^\d{4}-\d{2}(?:-\d{2})?[~?%]?$/.test(part) && !parseDateValue(part),
  )
  if (rest.length === 0 && wrong !== undefined) return `${quoted(wrong)} is not a calendar date`
  const both = start !== undefined && end !== undefined && rest.length === 0
  if (both && parseDateValue(start) && parseDateValue(end))
    return `Range ${quoted(spelling)} ends before it begins`
  return `${quoted(spelling)} is not a date that can be read`
}

function decodeParts(parts: NonNullable<CslDate['date-parts']>): DecodedDate | FieldProblem {
  const dates: PartialDate[] = []
  for (const [index, [year, month, day]] of parts.entries()) {
    const date = toPartialDate(year, month, day)
    const path = ['date-parts', index]
    if (!date) {
      const spelling = (parts[index] ?? []).join('-')
      return {
        path,
        message: `${quoted(spelling)} is not a calendar date`,
        help: 'write year, month and day as numbers',
      }
    }
    dates.push(date)
  }
  const [start, end] = dates
  if (!start) return { path: ['date-parts'], message: 'Date is empty', help: howToWrite }
  if (end && compareDates(end, start) < 0)
    return {
      path: ['date-parts'],
      message: 'Range ends before it begins',
      help: 'swap the two dates',
    }
  const raw = dates.map(printPartialDate).join('/')
  const value = { start, ...(end && { end }), circa: false, raw }
  return { value, csl: printDate(value) }
}

type Part = string | number | undefined

function toPartialDate(year: Part, month: Part, day: Part): PartialDate | undefined {
  const numbers = [year, month, day].filter((part) => part !== undefined && part !== '').map(Number)
  const [first, second, third] = numbers
  // A whole date written as one number is no year.
  if (first === undefined || Math.abs(first) > 9999) return undefined
  if (!numbers.every(Number.isInteger)) return undefined
  const date = {
    year: first,
    ...(second !== undefined && { month: second }),
    ...(third !== undefined && { day: third }),
  }
  return isCalendarDate(date) ? date : undefined
}

/** A date as CSL-JSON has it: `date-parts`, and `circa` where it applies. */
function printDate({ start, end, circa }: DateValue): CslDate {
  const parts = end ? [numbersOf(start), numbersOf(end)] : [numbersOf(start)]
  return { 'date-parts': parts, ...(circa && { circa }) }
}

function numbersOf({ year, month, day }: PartialDate): number[] {
  return [year, month, day].filter((part) => part !== undefined)
}

/** CSL allows numbers and words for a flag. */
function isTrue(flag: CslDate['circa']): boolean {
  return (
    flag !== undefined && flag !== '' && !['false', '0', 'no'].includes(String(flag).toLowerCase())
  )
}
