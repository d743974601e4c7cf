/** Sets rows of text from files into columns that fit a terminal. */
import { graphemesOf, graphemeWidth } from '../report/display-width.ts'
import { escapeText } from '../text/terminal-text.ts'

const gap = '  '
/** A column that gives way keeps this many columns. */
const narrowest = 12

/**
 * One line for each row, safe for a terminal and without blanks at the end. Where the rows are wider than
 * `width`, in columns, the cells of column `flexible` are cut.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  flexible: number,
  width: number,
): readonly string[] {
  const cells = rows.map((row) => row.map((text) => escapeText(text)))
  const widths: number[] = []
  for (const row of cells)
    for (const [column, text] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, widthOf(text))
  const others = widths.reduce((sum, one, column) => sum + (column === flexible ? 0 : one), 0)
  const left = width - others - gap.length * (widths.length - 1)
  widths[flexible] = Math.min(widths[flexible] ?? 0, Math.max(narrowest, left))
  return cells.map((row) =>
    row
      .map((text, column) => fit(text, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  )
}

function widthOf(text: string): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
}

/** The text in exactly so many columns: filled with blanks, or cut with an ellipsis. */
function fit(text: string, columns: number): string {
  const width = widthOf(text)
  if (width <= columns) return text + ' '.repeat(columns - width)
  let kept = ''
  let used = 0
  for (const grapheme of graphemesOf(text)) {
    if (used + graphemeWidth(grapheme) > columns - 1) break
    kept += grapheme
    used += graphemeWidth(grapheme)
  }
  return `${kept}…${' '.repeat(columns - 1 - used)}`
}
