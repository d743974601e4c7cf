/** Drops the comments from raw HTML. */

/** What is left of `html` without its comments; an unclosed comment is text, as in CommonMark. */
export function withoutComments(html: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const open = html.indexOf('<!--', at)
    const close = open < 0 ? -1 : html.indexOf('-->', open + 4)
    if (close < 0) break
    kept.push(html.slice(at, open))
    at = close + 3
  }
  return kept.join('') + html.slice(at)
}
