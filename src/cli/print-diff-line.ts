/** Prints a line of a diff: to look at on a terminal, to apply elsewhere. */
import type { Host } from '../host/host.ts'
import { asData } from '../text/data-text.ts'
import { escaped } from '../text/terminal-text.ts'
import { guardOut } from './guard-log.ts'

/** `line` without its end. What applies it needs every byte; only a runner's commands are spelt apart. */
export function printDiffLine(line: string, host: Host): void {
  if (host.out.isTerminal) host.out.write(escaped`${line}\n`)
  else guardOut(host).out.send(asData(`${line}\n`))
}
