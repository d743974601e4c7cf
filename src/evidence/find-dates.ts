/** Finds the days and months that a text names, in any spelling of four languages. */
import type { Span } from '../text/span.ts'
import { months } from './lexicon/months.ts'
import { type ReadText, stemOf, wordAt } from './read-text.ts'

/** A date with a month, and a day or a year beside it; a source may name the month alone. */
export interface NamedDate {
  /** In the normalised text. */
  readonly span: Span
  readonly year?: number
  readonly month: number
  readonly day?: number
}

/** A claim may name a day that no calendar has; no source will have it either. */
type Role = 'claim' | 'source'

const YEAR = String.raw`(1\d{3}|20\d{2})(?!\d)`
const SUFFIX = '(?:st|nd|rd|th|er|º|\\.)?'
const DAY_BEFORE = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})${SUFFIX}(?:[–-](\d{1,2})${SUFFIX})?(?:,? (?:day )?of|,? de)? ?$`,
  'u',
)
const DAY_AFTER = new RegExp(
  String.raw`^\.? ?(\d{1,2})${SUFFIX}(?:[–-](\d{1,2})${SUFFIX})?(?![\d%]|[.,:]\d)(?:,? (?:of |de |del )?${YEAR})?`,
  'u',
)
const YEAR_AFTER = new RegExp(String.raw`^\.?,? ?(?:of |de |del )?${YEAR}`, 'u')
const NUMERIC = /(?<![\d.,/-])(\d{1,4})([-./–])(\d{1,2})\2(\d{1,4})(?![\d/]|[.,]\d)/g
const MONTH_FIRST = /(?<![\d.,/-])(1\d{3}|20\d{2})-(0[1-9]|1[0-2])(?![\d-])/g

/** How far from its month a day or a year may stand. */
const REACH = 24

/** In order. Where "3/4/2020" can be two days, both are found; bare months only in a `source`. */
export function findDates(text: ReadText, role: Role): NamedDate[] {
  const found = [...numericDates(text.lower, role), ...isoMonths(text.lower)]
  const seen = new Set<number>()
  for (const name of months.keys())
    for (const place of text.places.of(stemOf(name)))
      if (months.has(wordAt(text, place)) && !seen.has(place)) {
        seen.add(place)
        found.push(...datesAt(text, place, role))
      }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

/** The dates round a month's name; "9–11 March 2026" names two. */
function datesAt(text: ReadText, place: number, role: Role): NamedDate[] {
  const month = months.get(wordAt(text, place))
  if (month === undefined) return []
  const start = text.wordStarts[place] ?? 0
  const end = text.wordEnds[place] ?? 0
  const head = text.lower.slice(Math.max(0, start - REACH), start)
  const tail = text.lower.slice(end, end + REACH)
  const before = DAY_BEFORE.exec(head)
  const behind = before ? null : DAY_AFTER.exec(tail)
  const yearMatch = behind ? null : YEAR_AFTER.exec(tail)
  const days = [before?.[1], before?.[2], behind?.[1], behind?.[2]].filter((day) =>
    isDay(day, role),
  )
  const year = numberOf(behind?.[3] ?? yearMatch?.[1])
  if (days.length === 0 && year === undefined)
    return role === 'source' && isCapital(text, start) ? [{ span: { start, end }, month }] : []
  const span = {
    start: start - (before?.[0].length ?? 0),
    end: end + (behind?.[0].length ?? yearMatch?.[0].length ?? 0),
  }
  const date = { span, month, ...(year !== undefined && { year }) }
  return days.length === 0 ? [date] : days.map((day) => ({ ...date, day: Number(day) }))
}

/** "May" and not "may". */
function isCapital({ lower, normalised }: ReadText, at: number): boolean {
  return normalised.text.charAt(at) !== lower.charAt(at)
}

function numericDates(text: string, role: Role): NamedDate[] {
  return [...text.matchAll(NUMERIC)].flatMap(
    ({ 0: whole, 1: a = '', 3: b = '', 4: c = '', index }) => {
      const span = { start: index, end: index + whole.length }
      const dateOf = (year: string, month: string, day: string): NamedDate => ({
        span,
        year: Number(year),
        month: Number(month),
        day: Number(day),
      })
      if (a.length !== 4 && c.length !== 4) return []
      const readings = a.length === 4 ? [dateOf(a, b, c)] : [dateOf(c, a, b), dateOf(c, b, a)]
      const real = readings.filter(({ month, day }) => month <= 12 && (day ?? 0) <= 31)
      return real.length === 0 && role === 'claim' ? readings.slice(0, 1) : real
    },
  )
}

function isoMonths(text: string): NamedDate[] {
  return [...text.matchAll(MONTH_FIRST)].map(({ 0: whole, 1: year, 2: month, index }) => ({
    span: { start: index, end: index + whole.length },
    year: Number(year),
    month: Number(month),
  }))
}

function isDay(digits: string | undefined, role: Role): digits is string {
  return digits !== undefined && (role === 'claim' || (Number(digits) >= 1 && Number(digits) <= 31))
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}
