/** Says how the lines of a text are shaped, so that new ones fit in. */

/** The first line ending of the text; a line feed where there is none. */
export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** Where the line that holds the offset ends, before its line ending. */
export function lineEndAt(text: string, offset: number): number {
  for (let index = offset; index < text.length; index++)
    if (text[index] === '\n' || text[index] === '\r') return index
  return text.length
}

/**
 * Blanks up to the column of the offset. What stands before it on its line, such as `- `, counts as
 * blanks; a byte order mark does not.
 */
export function indentationAt(text: string, offset: number): string {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return text.slice(start, offset).replace('\uFEFF', '').replace(/[^\t]/g, ' ')
}
