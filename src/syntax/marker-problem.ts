/** Says what is wrong with a marker that is nearly right. */
import type { MarkerProblem } from './parsed-marker.ts'

/** More of a marker than this, in UTF-16 units, does not help a reader to find it. */
const longestQuotation = 60

/** `Marker "[1;2]" has …`: the marker on one line, cut when it is long. */
export function markerProblem(raw: string, problem: string, help: string): MarkerProblem {
  const line = raw.replace(/\s+/g, ' ')
  const words = line.length > longestQuotation ? `${line.slice(0, longestQuotation)}…` : line
  return { message: `Marker "${words}" ${problem}`, help }
}
