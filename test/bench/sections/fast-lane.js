/** Measures the fast lane in one process: what it leaves to the parser behind it, and what it saves. */
import { measureFastLane } from '../fast-lane.js'

export const fastLane = { title: 'Fast lane', rows }

async function* rows({ rounds }) {
  for (const { name, hit, on, off, bare } of await measureFastLane(rounds(7)))
    yield {
      work: `parse: ${name}, ${(hit * 100).toFixed(0)} % read without the full parser`,
      seconds: `${(on / 1000).toFixed(3)} (${(off / 1000).toFixed(3)} without the lane)`,
      against: 'bare remark-parse',
      base: (bare / 1000).toFixed(3),
      ratio: (on / bare).toFixed(2),
    }
}
