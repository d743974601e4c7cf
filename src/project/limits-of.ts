/** Says how much a run takes on. */
import type { Host } from '../host/host.ts'
import { type Limits, usualLimits } from '../model/limits.ts'

/** How long one briefing may be read, where its counts say that it could take long. */
const usualSeconds = 3

/** The usual, but for what the user has raised. */
export function limitsOf({ raised }: Pick<Host, 'raised'>): Limits {
  const { seconds: _, ...counted } = raised ?? {}
  return { ...usualLimits, ...counted }
}

/** What holds when the user says nothing else; it is no part of what a text is, and so no limit that counts. */
export function secondsOf({ raised }: Pick<Host, 'raised'>): number {
  return raised?.['seconds'] ?? usualSeconds
}
