/** Reads the `(https://… "title")` of a link, when it is plain. */

/** Where a link leads, and the offset behind its closing parenthesis. */
export interface Resource {
  readonly url: string
  readonly title: string | null
  readonly end: number
}

const TITLE = / "([^"\\&\n]+)"\)/y
/** What ends a plain address or makes it one for the judge. */
const STOP = /[\s\\&<>()\p{Cc}]/gu
/** CommonMark allows 32. */
const deepestParenthesis = 30

/** `start` is at the `(`; `undefined` when only a full parser should say. */
export function findResource(text: string, start: number, end: number): Resource | undefined {
  const close = addressEnd(text, start + 1)
  if (close === undefined || close === start + 1 || close >= end) return undefined
  const url = text.slice(start + 1, close)
  if (text[close] === ')') return { url, title: null, end: close + 1 }
  TITLE.lastIndex = close
  const match = TITLE.exec(text)
  const title = match?.[1]
  if (!match || title === undefined || TITLE.lastIndex > end) return undefined
  return { url, title, end: TITLE.lastIndex }
}

/** The offset of the space or the parenthesis that ends an address. */
function addressEnd(text: string, start: number): number | undefined {
  let depth = 0
  STOP.lastIndex = start
  for (let match = STOP.exec(text); match; match = STOP.exec(text)) {
    const [sign] = match
    if (sign === '(' && ++depth <= deepestParenthesis) continue
    if (sign === ')' && depth-- > 0) continue
    return (sign === ')' || sign === ' ') && depth <= 0 ? match.index : undefined
  }
  return undefined
}
