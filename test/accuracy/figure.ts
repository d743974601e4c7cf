/** Describes one measured figure and prints figures as a table. */

/** What is measured, what is to be reached, and what was. */
export interface Figure {
  readonly name: string
  /** As in the list of targets; absent for what is only watched. */
  readonly target?: string
  readonly value: string
  readonly intlSegmenter?: string
  /** What "every sentence is a claim" reaches. */
  readonly allSentences?: string
  /** What "a sentence with a number or a name is a claim" reaches. */
  readonly numberOrName?: string
}

const COLUMNS: readonly (readonly [string, (figure: Figure) => string | undefined])[] = [
  ['figure', ({ name }) => name],
  ['to reach', ({ target }) => target],
  ['briefing', ({ value }) => value],
  ['Intl.Segmenter', ({ intlSegmenter }) => intlSegmenter],
  ['all sentences', ({ allSentences }) => allSentences],
  ['number or name', ({ numberOrName }) => numberOrName],
]

/** A Markdown table with aligned columns. */
export function renderFigures(figures: readonly Figure[]): string {
  const columns = COLUMNS.map(([head, cell]) => [head, ...figures.map((one) => cell(one) ?? '')])
  const widths = columns.map((cells) => Math.max(3, ...cells.map((cell) => cell.length)))
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  const line = (index: number): string =>
    row(columns.map((cells, column) => (cells[index] ?? '').padEnd(widths[column] ?? 0)))
  const rule = row(widths.map((width) => '-'.repeat(width)))
  return line(0) + rule + figures.map((_, index) => line(index + 1)).join('')
}

/** A share as a percentage with one decimal. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)
}
