/** Tells whether a span lies in one of many. */
import type { Span } from './span.ts'

/** Whether one of the spans holds a span as a whole. They may overlap, and are asked in any order, by bisection. */
export function spanHolder(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start)
  let farthest = -Infinity
  /** How far those up to each reach. */
  const reaches = ordered.map(({ end }) => (farthest = Math.max(farthest, end)))
  return ({ start, end }) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.start ?? Infinity) <= start) low = middle + 1
      else high = middle
    }
    return (reaches[low - 1] ?? -Infinity) >= end
  }
}
