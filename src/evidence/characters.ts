/** Tells which characters make words, over texts of a megabyte. */

/** What a UTF-16 unit is; the table is filled as characters turn up. */
const UNKNOWN = 0
const OTHER = 1
const WORD = 2
const UNSPACED = 3
const classes = new Uint8Array(0x10000)

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]$/u
const UNSPACED_CHARACTER =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u

/** Stands in a normalised text where a hyphen at a line's end may or may not belong to the word. */
export const OPTIONAL_HYPHEN = '\u00ad'

/** Whether a UTF-16 unit is a letter, mark or digit; half of a pair counts as one. */
export function isWordUnit(unit: number): boolean {
  return classOf(unit) >= WORD
}

/** Whether the script of a letter puts no spaces between words. */
export function isUnspacedUnit(unit: number): boolean {
  return classOf(unit) === UNSPACED
}

export function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function classOf(unit: number): number {
  const known = classes[unit] ?? OTHER
  return known === UNKNOWN ? (classes[unit] = classify(unit)) : known
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return WORD
  const character = String.fromCharCode(unit)
  if (UNSPACED_CHARACTER.test(character)) return UNSPACED
  return WORD_CHARACTER.test(character) ? WORD : OTHER
}
