/** Prints a sentence without its markers. */
import { foldSpaces } from '../text/fold-spaces.ts'
import { isAscii } from '../text/is-ascii.ts'
import type { Span } from '../text/span.ts'

/** What stands after a word without a space, once the marker between them is gone. */
const CLINGING = /^[\s.,;:!?…)\]}”’»"]?$/u

/** A stretch of text without the markers in it, spaces folded. */
export function plainText(text: string, { start, end }: Span, markers: readonly Span[]): string {
  let plain = ''
  let at = start
  for (const [index, marker] of markers.entries()) {
    const piece = text.slice(at, marker.start)
    at = marker.end
    if (piece === '') continue
    // In "rose [1][2]." the stop behind the last marker follows the word before the first.
    const next = text.charAt(endOfGroup(markers, index))
    plain += at >= end || CLINGING.test(next) ? piece.trimEnd() : piece
  }
  return foldSpaces(plain + text.slice(at, end))
}

/** Where the markers end that stand side by side from `first` on. */
function endOfGroup(markers: readonly Span[], first: number): number {
  let last = first
  while (markers[last + 1]?.start === markers[last]?.end) last++
  return markers[last]?.end ?? 0
}

/** The same text whatever its case, quotation marks and dashes: what a sentence's id is made from. */
export function normaliseText(plain: string): string {
  if (isAscii(plain)) return foldSpaces(plain.toLowerCase().replaceAll('`', "'"))
  const usual = plain
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
  return foldSpaces(usual)
}
