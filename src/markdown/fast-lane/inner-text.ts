/** Takes lines as they stand in a list, quote or footnote, without what that puts before them. */
import type { Region } from './cut-regions.ts'
import type { TextLines } from './text-lines.ts'

const SPACE = ' '
const TAB = '\t'

/** What is taken off the start of each line. */
interface Margin {
  /** Columns that belong to what the lines stand in. */
  readonly indent: number
  /** Spaces behind them, as far as a line has them. */
  readonly spaces: number
}

/** The lines, or `undefined` when one would be cut in the middle of a tab. */
export function innerText(
  lines: TextLines,
  { first, last }: Region,
  { indent, spaces }: Margin,
): string | undefined {
  if (first >= last) return ''
  const { text } = lines
  if (indent === 0 && spaces === 0) return text.slice(lines.startOf(first), lines.endOf(last - 1))
  const inner: string[] = []
  for (let line = first; line < last; line++) {
    let start = lines.innerStartOf(line, indent)
    if (start === undefined) return undefined
    const latest = start + spaces
    while (start < latest && text[start] === SPACE) start++
    if (start < latest && text[start] === TAB) return undefined
    inner.push(text.slice(start, lines.endOf(line)))
  }
  return inner.join('\n')
}
