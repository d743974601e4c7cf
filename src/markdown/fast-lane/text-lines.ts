/** Knows where the lines of a text start and end, and makes the points of mdast. */
import type { Root } from 'mdast'

/** Where a node stands, as mdast says it. */
export type Position = NonNullable<Root['position']>
type Point = Position['start']

const TAB = 9
const SPACE = 32

/** Lines are counted from 0; their ends leave the line feed out. The text has no other line ends. */
export class TextLines {
  readonly text: string
  readonly #starts: number[] = []

  constructor(text: string) {
    this.text = text
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

  /** The first offset of a line that is no space, `indent` characters passed over; at most its end. */
  contentOf(line: number, indent: number): number {
    const end = this.endOf(line)
    let offset = this.startOf(line) + indent
    while (offset < end && this.text.charCodeAt(offset) === SPACE) offset++
    return Math.min(offset, end)
  }

  /** How many spaces stand before a line's content, `indent` characters passed over. */
  spacesOf(line: number, indent: number): number {
    return this.contentOf(line, indent) - this.startOf(line) - indent
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

  /** `offset` stands in `line`, with no tab before it. */
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
