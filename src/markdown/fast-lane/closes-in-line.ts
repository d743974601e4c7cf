/** Tells whether brackets keep to their line. */

const BRACKET_OR_END = /[[\]\n]/g

/** Whether the bracket at `start` is closed before its line ends. */
export function closesInLine(text: string, start: number): boolean {
  let depth = 0
  BRACKET_OR_END.lastIndex = start
  for (let match = BRACKET_OR_END.exec(text); match; match = BRACKET_OR_END.exec(text)) {
    if (match[0] === '\n') return false
    depth += match[0] === '[' ? 1 : -1
    if (depth === 0) return true
  }
  return false
}
