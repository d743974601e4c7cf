/** Words what ended a run, for standard error. */
import { UsageError } from '../project/usage-error.ts'

/** A `UsageError` is a message and its help; anything else is our bug, and says so. */
export function explainFailure(error: unknown): string {
  if (error instanceof UsageError) {
    const help = error.help === undefined ? '' : `  help  ${error.help}\n`
    return `briefing: ${error.message}\n${help}`
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `briefing: this is a bug in briefing, and nothing that you did wrong. Please report it with these lines:\n${detail}\n`
}
