/** Says what is wrong with a marker that is nearly right. */

/** What is wrong, and what to write instead. */
export interface MarkerProblem {
  /** One line, sentence case, no final period. */
  readonly message: string
  /** Imperative and in lower case. */
  readonly help?: string
}

/** More of a marker than this, in UTF-16 units, does not help a reader to find it. */
const longestQuotation = 60

/** `Marker "[1;2]" has …`: the marker on one line, cut when it is long. */
export function markerProblem(raw: string, problem: string, help: string): MarkerProblem {
  const line = raw.replace(/\s+/g, ' ')
  const words = line.length > longestQuotation ? `${line.slice(0, longestQuotation)}…` : line
  return { message: `Marker "${words}" ${problem}`, help }
}
