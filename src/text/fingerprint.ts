/** Gives a text a short, stable name. */

/**
 * Sixteen hexadecimal digits that depend only on the text (two 32-bit FNV-1a lanes with different
 * seeds, then mixed). Not cryptographic: it names claims and cache entries, it proves nothing.
 */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193 ^ text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ (code + index), 0x85ebca6b)
    high ^= high >>> 13
  }
  return hex(mix(low ^ (high >>> 16))) + hex(mix(high ^ low))
}

/** The finaliser of MurmurHash3, so that texts that differ in one letter share no prefix. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
