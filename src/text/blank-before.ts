/** Counts the spaces and tabs before a place without looking at the rest of the text. */

/** UTF-16 units; a pattern with `$` would try every space of the text before. */
export function blankBefore(text: string, offset: number): number {
  let start = offset
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  return offset - start
}
