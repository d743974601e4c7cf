/** Reads and prints dates: ISO 8601 and the parts of EDTF level 0 and 1 that sources use. */
import type { DateValue, PartialDate } from '../model/date.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[0-9:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/**
 * `2026`, `2026-03`, `2026-03-09`, a time after it (dropped), `2026~` (circa) or a range
 * `2026-02-27/2026-03-02`; `undefined` for anything else, and for days that no calendar has.
 */
export function parseDateValue(raw: string): DateValue | undefined {
  const text = raw.trim()
  const parts = text.split('/')
  if (parts.length > 2) return undefined
  const [first = '', second] = parts
  const start = parsePartialDate(first.replace(/[~?%]$/, ''))
  if (!start) return undefined
  const circa = /[~?%]/.test(text)
  if (second === undefined) return { start, circa, raw: text }
  const end = parsePartialDate(second.replace(/[~?%]$/, ''))
  if (!end || compareDates(end, start) < 0) return undefined
  return { start, end, circa, raw: text }
}

/** `2026-03-09`, `2026-03` or `2026`. */
export function printPartialDate(date: PartialDate): string {
  const parts = [String(date.year).padStart(4, '0')]
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'))
  if (date.month !== undefined && date.day !== undefined)
    parts.push(String(date.day).padStart(2, '0'))
  return parts.join('-')
}

/**
 * Negative when `a` is certainly before `b`, positive when certainly after, 0 when they are equal
 * or the missing parts leave it open (`2026` against `2026-03`).
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a.year !== b.year) return a.year - b.year
  if (a.month === undefined || b.month === undefined) return 0
  if (a.month !== b.month) return a.month - b.month
  if (a.day === undefined || b.day === undefined) return 0
  return a.day - b.day
}

/** A date whose month and day exist in the proleptic Gregorian calendar. */
export function isCalendarDate({ year, month, day }: PartialDate): boolean {
  if (month === undefined) return day === undefined
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysIn(year, month))
}

function parsePartialDate(text: string): PartialDate | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  const date: PartialDate = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  }
  return isCalendarDate(date) ? date : undefined
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
