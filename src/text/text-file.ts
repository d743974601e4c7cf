/** Maps offsets to lines and columns: the only place where that arithmetic is done. */
import type { Point, Range, Span } from './span.ts'

const BYTE_ORDER_MARK = 0xfeff
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** A file's text with a line table that is made when it is first asked for. */
export class TextFile {
  readonly path: string
  #text: string | (() => string)
  #lineStarts: number[] | undefined

  /** A text that few ask for may be made when somebody does. */
  constructor(path: string, text: string | (() => string)) {
    this.path = path
    this.#text = text
  }

  get text(): string {
    if (typeof this.#text === 'function') this.#text = this.#text()
    return this.#text
  }

  /** Line and column of an offset; an offset outside the text is clamped into it. */
  pointAt(offset: number): Point {
    const clamped = Math.max(0, Math.min(offset, this.text.length))
    const starts = this.#starts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= clamped) low = middle
      else high = middle - 1
    }
    const lineStart = starts[low] ?? 0
    return {
      line: low + 1,
      column: clamped - lineStart + 1 - this.#hiddenMark(low, clamped),
      offset: clamped,
    }
  }

  /** Lines and columns of a span. */
  rangeOf(span: Span): Range {
    return { start: this.pointAt(span.start), end: this.pointAt(span.end) }
  }

  /** Offsets of a line (counted from 1) without its line ending; an empty span past the last line. */
  lineSpan(line: number): Span {
    const starts = this.#starts()
    const start = starts[line - 1] ?? this.text.length
    let end = starts[line] ?? this.text.length
    while (end > start && isLineEnding(this.text.charCodeAt(end - 1))) end--
    return { start, end }
  }

  /** An editor does not count the byte order mark as a column. */
  #hiddenMark(lineIndex: number, offset: number): number {
    return lineIndex === 0 && offset > 0 && this.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  }

  #starts(): number[] {
    return (this.#lineStarts ??= lineStarts(this.text))
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function isLineEnding(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN
}
