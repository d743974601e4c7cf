/** Keeps the place in a content that is being read, and what has been made of it so far. */
import { type Item, join } from './attention.ts'
import { type Position, type TextLines, trimSpaces } from './text-lines.ts'

/** A stretch of text without spaces at its edges, which may go over several lines. */
export interface Content {
  readonly start: number
  readonly end: number
  /** The line that it starts in. */
  readonly line: number
  /** How many columns at the start of its other lines belong to what it stands in. */
  readonly indent: number
}

/** Goes through a content from its start to its end, and collects items on the way. */
export class InlineCursor {
  readonly lines: TextLines
  readonly text: string
  readonly items: Item[] = []
  /** Where the content ends. */
  readonly end: number
  /**
   * Whether a failed attempt over a line end counts: micromark then takes what a list or quote puts at the
   * start of the next line for a part of the line end.
   */
  readonly isFragile: boolean
  offset: number
  line: number
  /** Where the content of the current line starts. */
  lineStart: number
  readonly #indent: number

  constructor(lines: TextLines, { start, end, line, indent }: Content) {
    this.lines = lines
    this.text = lines.text
    this.end = end
    this.isFragile = indent > 0 && lines.text.slice(start, end).includes('\n')
    this.offset = start
    this.line = line
    this.lineStart = start
    this.#indent = indent
  }

  /** The character so far ahead, or `''` behind the content's end. */
  at(ahead: number): string {
    const offset = this.offset + ahead
    return offset < this.end ? this.text.charAt(offset) : ''
  }

  /** The stretch of equal characters that starts here, and what stands beside it. */
  repeated(): { start: number; end: number; previous: string; next: string } {
    const start = this.offset
    let end = start + 1
    while (end < this.end && this.text[end] === this.text[start]) end++
    const previous = start === this.lineStart ? '' : this.text.charAt(start - 1)
    const next = end < this.end ? this.text.charAt(end) : ''
    return { start, end, previous, next }
  }

  /** Takes everything up to `end`, in this line, as text; its value may be another. */
  take(end: number, value: string = this.text.slice(this.offset, end)): true {
    return this.make({ type: 'text', value, position: this.positionTo(end) }, end)
  }

  /** Adds an item that stands between here and `end`, in this line, and goes there. */
  make(item: Item, end: number): true {
    this.push(item)
    this.offset = end
    return true
  }

  push(item: Item): void {
    const last = this.items.at(-1)
    if (item.type === 'text' && last?.type === 'text') join(last, item)
    else this.items.push(item)
  }

  /** From here to `end`, in this line. */
  positionTo(end: number): Position {
    return this.lines.within(this.line, this.offset, end)
  }

  /** Takes the rest of the line, which ends at `end`. */
  takeLineEnd(end: number): void {
    const words = trimSpaces(this.text, this.offset, end)
    if (words > this.offset) this.take(words)
    const isBreak = end - words > 1
    this.breakAt(isBreak ? words : end, end, isBreak)
  }

  /** Ends the line with a line end or a hard break, and goes to the content of the next. */
  breakAt(start: number, end: number, isBreak: boolean): true {
    const position = {
      start: this.lines.pointAt(this.line, start),
      end: this.lines.pointAt(this.line + 1, end + 1),
    }
    this.push(isBreak ? { type: 'break', position } : { type: 'text', value: '\n', position })
    this.#startLine(this.line + 1)
    this.offset = this.lineStart
    return true
  }

  /** Moves on over line ends. */
  goTo(offset: number): void {
    while (this.lines.endOf(this.line) < offset) this.#startLine(this.line + 1)
    this.offset = offset
  }

  #startLine(line: number): void {
    this.line = line
    this.lineStart = this.lines.contentOf(line, this.#indent)
  }
}
