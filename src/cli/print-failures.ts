/** Says what could not be read while the run went on without it. */
import type { Host } from '../host/host.ts'
import { escaped } from '../text/terminal-text.ts'

/** A line each; `failures` are in words. */
export function printFailures(failures: readonly string[], { err }: Pick<Host, 'err'>): void {
  for (const failure of failures) err.write(escaped`briefing: ${failure}\n`)
}
