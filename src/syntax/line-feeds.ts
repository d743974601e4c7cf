/** Finds in a text whose lines end in CR LF what was found in the same text with line feeds. */
import type { Span } from '../text/span.ts'

/** The text with line feeds alone, and where its spans stand in the given one, a whole line end as one sign. */
export interface TextWithLineFeeds {
  readonly text: string
  spanIn(span: Span): Span
}

/** Lone carriage returns stay. */
export function withLineFeeds(given: string): TextWithLineFeeds {
  const lines = given.split('\r\n')
  // Where each line ends in the shorter text.
  const ends: number[] = []
  let end = -1
  for (const line of lines) ends.push((end += line.length + 1))
  const offsetIn = (offset: number): number => offset + countBelow(ends, offset)
  return {
    text: lines.join('\n'),
    spanIn: ({ start, end: last }) => ({ start: offsetIn(start), end: offsetIn(last) }),
  }
}

/** How many of the sorted numbers are below the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
