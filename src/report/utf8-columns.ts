/** Counts in UTF-8 bytes, for readers that know no other unit. */
import type { Point } from '../text/span.ts'
import type { TextFile } from '../text/text-file.ts'
import { utf8LengthOf } from '../text/utf8-length.ts'

/** How many UTF-16 units lie between two places whose bytes are remembered. */
const STEP = 1024

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
      bytes += utf8LengthOf(text, { start, end: Math.min(start + STEP, text.length) })
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
    return (this.#bytesBefore[step] ?? 0) + utf8LengthOf(this.#file.text, rest)
  }
}
