/** Reads the day out of a date as pages write it. */

/** The day, month or year at the start of a date; `undefined` when it does not begin with one. */
export function dayOf(date: string | undefined): string | undefined {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?/.exec(date?.trim() ?? '')
  if (!match) return undefined
  const [, year, ...rest] = match
  const parts = rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return [year, ...parts].join('-')
}
