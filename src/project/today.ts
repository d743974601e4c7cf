/** Tells the day of a run. */
import type { Host } from '../host/host.ts'

/** ISO 8601, in UTC. `SOURCE_DATE_EPOCH` (seconds) stands in for the clock in reproducible builds. */
export function today({ env, now }: Host): string {
  const epoch = Number(env['SOURCE_DATE_EPOCH'])
  const date = env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch) ? new Date(epoch * 1000) : now()
  return date.toISOString().slice(0, 10)
}
