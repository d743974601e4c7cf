/** Prints a sentence without its markers. */
import type { Span } from '../text/span.ts'

/** What stands after a word without a space, once the marker between them is gone. */
const CLINGING = /^[\s.,;:!?…)\]}”’»"]?$/u

/** A stretch of text without the markers in it, spaces folded. */
export function plainText(text: string, { start, end }: Span, markers: readonly Span[]): string {
  let plain = ''
  let at = start
  for (const marker of markers) {
    const piece = text.slice(at, marker.start)
    at = marker.end
    plain += at >= end || CLINGING.test(text.charAt(at)) ? piece.trimEnd() : piece
  }
  return (plain + text.slice(at, end)).replace(/\s+/gu, ' ').trim()
}

/** The same text whatever its case, quotation marks and dashes: what a sentence's id is made from. */
export function normaliseText(plain: string): string {
  return plain
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}
