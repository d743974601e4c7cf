/** Words what ended a run, for standard error. */
import { UsageError } from '../project/usage-error.ts'
import {
  escaped,
  escapeLines,
  escapeText,
  joinText,
  print,
  type TerminalText,
} from '../text/terminal-text.ts'

/** A `UsageError` is its lines and its help; anything else is our bug, and says so. */
export function explainFailure(error: unknown): TerminalText {
  if (error instanceof UsageError) {
    const lines = joinText(error.lines.map(escapeText), '\n')
    const help = error.help === undefined ? escaped`` : escaped`  help  ${error.help}\n`
    return print`briefing: ${lines}\n${help}`
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return print`briefing: this is a bug in briefing, and nothing that you did wrong. Please report it with these lines:\n${escapeLines(detail)}\n`
}
