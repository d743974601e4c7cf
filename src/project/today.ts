/** Tells the day of a run. */
import type { Host } from '../host/host.ts'
import { UsageError } from './usage-error.ts'

/** The last second of the year 9999, beyond which a year has more than four digits. */
const LAST = 253_402_300_799

/**
 * ISO 8601, in UTC. `SOURCE_DATE_EPOCH` (seconds) stands in for the clock in reproducible builds; throws `UsageError`
 * where it is no such number, since the clock would make a build that differs from day to day.
 */
export function today({ env, now }: Pick<Host, 'env' | 'now'>): string {
  const epoch = env['SOURCE_DATE_EPOCH']
  const date = epoch ? new Date(secondsOf(epoch) * 1000) : now()
  return date.toISOString().slice(0, 10)
}

function secondsOf(epoch: string): number {
  const seconds = /^\d+$/.test(epoch) ? Number(epoch) : Number.NaN
  if (seconds <= LAST) return seconds
  throw new UsageError(
    `SOURCE_DATE_EPOCH must be a number of seconds since 1970, not "${epoch}"`,
    'set it as in SOURCE_DATE_EPOCH=$(date +%s), or leave it out',
  )
}
