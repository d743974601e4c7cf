/** Prints a diff: to look at on a terminal, to apply elsewhere. */
import type { Host } from '../host/host.ts'
import { asData } from '../text/data-text.ts'
import { escaped } from '../text/terminal-text.ts'

/** Lines without their ends. What applies them needs every byte, and passes over lines around a diff. */
export function printDiffLines(lines: readonly string[], host: Host): void {
  if (lines.length === 0) return
  if (host.out.isTerminal) for (const line of lines) host.out.write(escaped`${line}\n`)
  else host.out.send(asData(lines.map((line) => `${line}\n`).join('')))
}
