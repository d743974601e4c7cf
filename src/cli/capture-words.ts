/** Words what a capture has stored. */
import type { ReadableText } from '../extract/extraction.ts'
import type { CaptureResult } from '../project/capture-source.ts'
import { escaped, print, type TerminalText } from '../text/terminal-text.ts'
import { countNoun } from '../text/count-noun.ts'

/** "sources/snapshots/census.html (79 bytes, 34 characters of text)", with a second line for what has changed. */
export function captureWords(
  result: Exclude<CaptureResult, { readonly kind: 'refused' | 'failed' }>,
  bytes: number,
): TerminalText {
  if (result.kind === 'unchanged') return escaped`unchanged`
  const change =
    result.change === undefined ? escaped`` : escaped`\n  before → now: ${result.change}`
  const kept = escaped`${result.paths.join(', ')} (${countNoun(bytes, 'byte')}, ${textWords(result.readable)})`
  return print`${kept}${change}`
}

function textWords(readable: ReadableText): string {
  return readable.kind === 'none'
    ? `no text: ${readable.reason}`
    : `${countNoun(readable.text.length, 'character')} of text`
}
