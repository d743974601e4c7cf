/** States what holds for every text that is printed for people. */
import { eraseLine, unsafe } from '../../src/text/terminal-text.ts'
import { mustHold } from './subject.ts'

/** The codes that painting writes; whether a text from outside holds one shows where nothing is painted. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const PAINT = /\u001B\[[\d;]+m/g

/** Line ends are ours; nothing else that a terminal obeys or nobody sees is there. */
export function plainHolds(printed: string, what: string): void {
  const found = printed.split('\n').find((line) => line.search(unsafe) >= 0)
  mustHold(found === undefined, `${what} shows control characters as escapes`, found)
}

/** Painted, a text says what it says plain, and holds no other code. */
export function paintedHolds(painted: string, plain: string, what: string): void {
  mustHold(painted.replace(PAINT, '') === plain, `${what} says the same in colour`, painted)
}

/** On a terminal lines are painted, and the one that shows progress is taken back. */
export function errorsHold(printed: string, what: string): void {
  plainHolds(printed.replaceAll(eraseLine, '').replace(PAINT, ''), what)
}
