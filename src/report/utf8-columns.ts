/** Counts in UTF-8 bytes, for readers that know no other unit. */
import type { Point, Span } from '../text/span.ts'
import type { TextFile } from '../text/text-file.ts'

/** How many UTF-16 units lie between two places whose bytes are remembered. */
const STEP = 1024

/** Bytes of the text in UTF-8; half a surrogate pair counts as the character that replaces it. */
export function utf8Length(text: string): number {
  return bytesIn(text, { start: 0, end: text.length })
}

/** A place as line and column from 1, the column in bytes. */
export interface BytePoint {
  readonly line: number
  readonly column: number
}

/** Turns places in a file into byte columns; remembers the way, so that long lines cost no more. */
export class Utf8Columns {
  readonly #file: TextFile
  readonly #bytesBefore: number[] = [0]

  constructor(file: TextFile) {
    this.#file = file
    const { text } = file
    let bytes = 0
    for (let start = 0; start < text.length; start += STEP) {
      bytes += bytesIn(text, { start, end: Math.min(start + STEP, text.length) })
      this.#bytesBefore.push(bytes)
    }
  }

  /** A byte order mark counts: it is part of the first line's bytes. */
  bytePointOf({ line, offset }: Point): BytePoint {
    const { start } = this.#file.lineSpan(line)
    return { line, column: this.#bytesTo(offset) - this.#bytesTo(start) + 1 }
  }

  #bytesTo(offset: number): number {
    const step = Math.floor(offset / STEP)
    const rest = { start: step * STEP, end: offset }
    return (this.#bytesBefore[step] ?? 0) + bytesIn(this.#file.text, rest)
  }
}

/** The first half of a surrogate pair counts for both, the second for nothing. */
function bytesIn(text: string, { start, end }: Span): number {
  let bytes = 0
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else if (isHigh(code) && isLow(text.charCodeAt(index + 1))) bytes += 4
    else if (!isLow(code) || !isHigh(text.charCodeAt(index - 1))) bytes += 3
  }
  return bytes
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
