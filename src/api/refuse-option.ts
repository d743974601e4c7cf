/** Refuses options that mean nothing, as a slip in plain JavaScript may. */
import { parseDateValue } from '../syntax/date-value.ts'
import { didYouMean } from '../text/closest.ts'

/** Throws `RangeError` for a name that is none of the known ones; `what` names their kind, as in "profile". */
export function refuseUnknown(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw unknownName(what, name, known)
}

/** An error that names the nearest of the known ones. */
export function unknownName(what: string, name: string, known: readonly string[]): RangeError {
  return new RangeError(`Unknown ${what} "${name}", ${didYouMean(name, known)}`)
}

/** Throws `RangeError` for what is no day of the calendar, as "2026-02-30". */
export function refuseDay(option: string, day: string): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && parseDateValue(day) !== undefined
  if (!isDay) throw new RangeError(`Option "${option}" is no day like "2026-05-12": "${day}"`)
}
