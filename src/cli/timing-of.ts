/** Reads whether the time of a run is to be measured. */
import type { Host } from '../host/host.ts'
import { UsageError } from '../project/usage-error.ts'
import type { Invocation } from './command.ts'
import { flagOption } from './option-values.ts'
import type { Timing } from './timing.ts'

/** Nothing unless `--timing` asks for it. */
export async function timingOf(invocation: Invocation, host: Host): Promise<Timing | undefined> {
  if (!flagOption(invocation, 'timing')) return undefined
  const { openTiming } = await import('./timing.ts')
  return openTiming(host)
}

/** Throws `UsageError` for runs that are many in one. */
export function refuseTiming(invocation: Invocation, flag: string): void {
  if (flagOption(invocation, 'timing'))
    throw new UsageError(`--timing cannot be used together with ${flag}`, 'measure a single run')
}
