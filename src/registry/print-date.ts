/** Prints the dates of CSL-JSON in the form that people write: ISO 8601 with the signs of EDTF. */
import { printPartialDate } from '../syntax/date-value.ts'

/** `2026-03-09`, `2026-03`, `2026/2027`, `2026~`; `undefined` when the date says more than that. */
export function printDate(csl: unknown): string | undefined {
  if (typeof csl !== 'object' || csl === null || Array.isArray(csl)) return undefined
  const { 'date-parts': parts, circa, ...rest } = csl as Readonly<Record<string, unknown>>
  if (Object.keys(rest).length > 0 || !Array.isArray(parts)) return undefined
  const dates = parts.map((date: unknown) => printParts(date))
  if (dates.length === 0 || dates.includes(undefined)) return undefined
  return dates.join('/') + (circa === true ? '~' : '')
}

/** Years before 1000 have no spelling that every reader takes for one. */
function printParts(parts: unknown): string | undefined {
  if (!Array.isArray(parts)) return undefined
  const [year, month, day] = parts.map(Number)
  if (year === undefined || !(year >= 1000 && year <= 9999)) return undefined
  return printPartialDate({
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  })
}
