/** Reads a citation marker such as `[1, 3]` or `[see @key, p. 4; -@other]`. */
import { parseKeyMarker } from './key-marker.ts'
import { parseNumberMarker } from './number-marker.ts'
import type { ParsedMarker } from './parsed-marker.ts'

/** No marker is longer, in UTF-16 units; it bounds how far a tokeniser has to look. */
export const longestMarker = 2000

/**
 * Reads `raw`, brackets included. `undefined` means that it is ordinary text: `[sic]`, `[2024]`,
 * `[0, 1]`, `[x]`, `[^1]`, an e-mail address in brackets.
 */
export function parseCitationMarker(raw: string): ParsedMarker | undefined {
  if (raw.length > longestMarker || !raw.startsWith('[') || !raw.endsWith(']')) return undefined
  return parseNumberMarker(raw) ?? (raw.includes('@') ? parseKeyMarker(raw) : undefined)
}
