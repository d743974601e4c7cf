/** Says where something stands in a text. */

/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place as an editor counts it: line and column from 1 (UTF-16 units), offset from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A span as an editor counts it; `end` is exclusive. */
export interface Range {
  readonly start: Point
  readonly end: Point
}

/** A span in a named file. Plain data, so that it can be cached and can cross a worker boundary. */
export interface Location {
  /** Relative to the project root, with `/` between the parts. */
  readonly path: string
  readonly span: Span
}

/** Whether `inner` lies wholly inside `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
