/** Knows where the lines of a text start and end, and makes the points of mdast. */
import type { Root } from 'mdast'

/** Where a node stands, as mdast says it. */
export type Position = NonNullable<Root['position']>
type Point = Position['start']

const TAB = 9
const SPACE = 32
const TAB_WIDTH = 4

/** Lines are counted from 0; their ends leave the line feed out. The text has no other line ends. */
export class TextLines {
  readonly text: string
  /** Without tabs, columns are characters. */
  readonly hasTabs: boolean
  readonly #starts: number[] = []

  constructor(text: string) {
    this.text = text
    this.hasTabs = text.includes('\t')
    for (let start = 0; ;) {
      this.#starts.push(start)
      const end = text.indexOf('\n', start)
      if (end < 0) break
      start = end + 1
    }
  }

  get count(): number {
    return this.#starts.length
  }

  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length
  }

  endOf(line: number): number {
    const next = this.#starts[line + 1]
    return next === undefined ? this.text.length : next - 1
  }

  /** The first offset of a line that is no space, `indent` columns passed over; at most its end. */
  contentOf(line: number, indent: number): number {
    const end = this.endOf(line)
    if (this.hasTabs) return this.#walk(line, indent).offset
    let offset = this.startOf(line) + indent
    while (offset < end && this.text.charCodeAt(offset) === SPACE) offset++
    return Math.min(offset, end)
  }

  /** How many columns of spaces stand before a line's content, `indent` columns passed over. */
  spacesOf(line: number, indent: number): number {
    if (this.hasTabs) return this.#walk(line, indent).column - indent
    return this.contentOf(line, indent) - this.startOf(line) - indent
  }

  /** The offset behind `indent` columns, or the line's end; `undefined` in the middle of a tab. */
  innerStartOf(line: number, indent: number): number | undefined {
    const start = this.startOf(line)
    const end = this.endOf(line)
    if (!this.hasTabs) return Math.min(start + indent, end)
    let offset = start
    let column = 0
    for (; offset < end && column < indent; offset++) column = this.#columnBehind(offset, column)
    return column <= indent ? offset : undefined
  }

  /** The column of an offset, from 0; a tab goes to the next that is a multiple of four. */
  columnOf(line: number, offset: number): number {
    const start = this.startOf(line)
    if (!this.hasTabs) return offset - start
    let column = 0
    for (let before = start; before < offset; before++) column = this.#columnBehind(before, column)
    return column
  }

  /** Goes on from column `indent` over spaces and tabs, or to the end of a shorter line. */
  #walk(line: number, indent: number): { readonly offset: number; readonly column: number } {
    const end = this.endOf(line)
    let offset = this.startOf(line)
    let column = 0
    for (; offset < end; offset++) {
      const code = this.text.charCodeAt(offset)
      if (column >= indent && code !== SPACE && code !== TAB) break
      column = this.#columnBehind(offset, column)
    }
    return { offset, column }
  }

  #columnBehind(offset: number, column: number): number {
    return this.text.charCodeAt(offset) === TAB
      ? column - (column % TAB_WIDTH) + TAB_WIDTH
      : column + 1
  }

  /** Whether a line holds nothing but spaces and tabs. */
  isBlank(line: number): boolean {
    const end = this.endOf(line)
    for (let offset = this.startOf(line); offset < end; offset++) {
      const code = this.text.charCodeAt(offset)
      if (code !== SPACE && code !== TAB) return false
    }
    return true
  }

  /** Whether nothing but blank lines follows. */
  isLast(line: number): boolean {
    for (let next = line + 1; next < this.count; next++) if (!this.isBlank(next)) return false
    return true
  }

  /** `offset` stands in `line`; the columns of mdast count a tab as one. */
  pointAt(line: number, offset: number): Point {
    return { line: line + 1, column: offset - this.startOf(line) + 1, offset }
  }

  /** Of what starts and ends in one line. */
  within(line: number, start: number, end: number): Position {
    return { start: this.pointAt(line, start), end: this.pointAt(line, end) }
  }
}

/** `end` without the spaces before it, but not before `start`. */
export function trimSpaces(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && text.charCodeAt(trimmed - 1) === SPACE) trimmed--
  return trimmed
}
