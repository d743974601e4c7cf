/** Walks over the spaces and to the line ends of YAML, in which a line feed alone ends a line. */

/** The offset of the first character from `from` on that is no space. */
export function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charAt(at) === ' ') at++
  return at
}

/** Where the line that holds an offset ends, or the part of the text that is read, which ends at `limit`. */
export function lineEndAt(text: string, at: number, limit: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 || found > limit ? limit : found
}
