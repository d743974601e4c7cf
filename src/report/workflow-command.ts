/** Prints commands for GitHub's runner: the only door through which text from files gets into one. */
import { escapeText } from '../text/terminal-text.ts'

declare const safe: unique symbol

/** One whole line that says one thing to the runner, whatever the texts in it. */
export type WorkflowCommand = string & { readonly [safe]: true }

/** `lines` is what the annotation says; properties come out in the order given. */
export function workflowCommand(
  command: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): WorkflowCommand {
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  )
  const message = lines.map(escapeMessage).join('%0A')
  return `::${command} ${list.join(',')}::${message}` as WorkflowCommand
}

/** The runner decodes these again; a text that already holds "%0A" must not become a line end. */
function escapeMessage(text: string): string {
  return escapeText(text).replaceAll('%', '%25')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
