/** Quotes an author's words in a message. */

/** Longer words are cut, because a message is one line. */
const maxLength = 80

/** The words between double quotation marks, on one line and not too long. */
export function quoted(words: string): string {
  const line = words.slice(0, maxLength + 1).replace(/[\s\p{Cc}]+/gu, ' ')
  return line.length > maxLength ? `"${line.slice(0, maxLength)}…"` : `"${line}"`
}
