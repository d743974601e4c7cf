/** Counts days, so that the time between two dates can be told. */
import type { PartialDate } from '../model/date.ts'

const dayLength = 86_400_000

/** The first day that a date can mean, in days since 1970-01-01. */
export function firstDay({ year, month = 1, day = 1 }: PartialDate): number {
  return dayNumber(year, month, day)
}

/** The last day that a date can mean, in days since 1970-01-01. */
export function lastDay({ year, month, day }: PartialDate): number {
  if (month === undefined) return dayNumber(year, 12, 31)
  return day === undefined ? dayNumber(year, month + 1, 0) : dayNumber(year, month, day)
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  // Date.UTC takes years below 100 for those of the twentieth century.
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / dayLength)
}
