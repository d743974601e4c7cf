/** Finds the comments in raw HTML, and drops them. */
import type { Span } from '../text/span.ts'

/** From `<!--` to `-->`, in order; one that is not closed is text, as in CommonMark. */
export function commentsIn(html: string): Span[] {
  const spans: Span[] = []
  for (let start = html.indexOf('<!--'); start >= 0;) {
    const close = html.indexOf('-->', start + 4)
    if (close < 0) break
    spans.push({ start, end: close + 3 })
    start = html.indexOf('<!--', close + 3)
  }
  return spans
}

/** What is left of `html` without its comments. */
export function withoutComments(html: string): string {
  let kept = ''
  let at = 0
  for (const { start, end } of commentsIn(html)) {
    kept += html.slice(at, start)
    at = end
  }
  return kept + html.slice(at)
}
