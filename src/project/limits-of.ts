/** Says how much a run takes on. */
import type { Host } from '../host/host.ts'
import { type Limits, usualLimits } from '../model/limits.ts'

/** The usual, but for what the user has raised. */
export function limitsOf({ raised }: Pick<Host, 'raised'>): Limits {
  return { ...usualLimits, ...raised }
}
