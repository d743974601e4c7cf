/** Counts the bytes that a text takes in UTF-8, without making them. */
import type { Span } from './span.ts'

/** Bytes of the text; half a surrogate pair counts as the character that replaces it. */
export function utf8Length(text: string): number {
  return utf8LengthOf(text, { start: 0, end: text.length })
}

/** Bytes of a stretch of it. The first half of a surrogate pair counts for both, the second for nothing. */
export function utf8LengthOf(text: string, { start, end }: Span): number {
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
