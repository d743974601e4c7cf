/** Splits text into what a reader sees as characters, and measures their columns in a terminal. */

/** First and last code points of the blocks that are wide in East Asian typography. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
]

const invisible = /^[\p{M}\u200b-\u200d\u2060]+$/u
const emoji = /\p{Emoji_Presentation}|\ufe0f/u

/** Columns of one grapheme cluster: 0 for marks on their own, 2 for wide letters and emoji, else 1. */
export function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  const code = grapheme.codePointAt(0) ?? 0
  if (code < 0x300) return grapheme.includes('\ufe0f') ? 2 : 1
  if (invisible.test(grapheme)) return 0
  return emoji.test(grapheme) || isWide(code) ? 2 : 1
}

function isWide(code: number): boolean {
  return wideRanges.some(([first, last]) => first <= code && code <= last)
}

/** Letters and punctuation of which each is a character by itself and one column wide. */
const simple = /^[\t\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*$/

let segmenter: Intl.Segmenter | undefined

/** The grapheme clusters of a text. Most texts do not need the segmenter, which is slow to make. */
export function graphemesOf(text: string): readonly string[] {
  if (simple.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
