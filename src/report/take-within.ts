/** Keeps a text within a size. */
import { utf8Length } from '../text/utf8-length.ts'

export interface Taken<Line extends string> {
  readonly lines: readonly Line[]
  /** In UTF-8, a line end after each line counted. */
  readonly bytes: number
  /** How many lines had no room. */
  readonly leftOut: number
}

/** Lines from the first on, as long as they fit. */
export function takeWithin<Line extends string>(lines: readonly Line[], most: number): Taken<Line> {
  let bytes = 0
  for (const [index, line] of lines.entries()) {
    const size = utf8Length(line) + 1
    if (bytes + size > most)
      return { lines: lines.slice(0, index), bytes, leftOut: lines.length - index }
    bytes += size
  }
  return { lines, bytes, leftOut: 0 }
}
