/** Finds citation markers in a string, exactly where the construct for micromark finds them. */
import { longestMarker, parseCitationMarker } from '../../syntax/citation-marker.ts'
import { foldLineEnds } from '../citation-construct.ts'
import { isLinkResource } from '../link-resource.ts'

/** A marker's end and its value, or why there is none: what follows is for the judge, or it is text. */
export type MarkerSearch =
  { readonly end: number; readonly value: string } | 'for-the-judge' | undefined

/** Brackets inside a marker may not hold brackets again. */
const deepestBracket = 2
/** A number on its own is a marker whatever else the grammar says. */
const NUMBER = /\[[1-9]\d{0,2}\]/y
/** Of a block quote, where a marker goes over a line end. */
const QUOTE_SIGN = /\n *>/
const longestResource = 2000
const PARENTHESISED = /\([^()\\\n]*\)/y

/** `start` is at a `[`; the content that it stands in goes to `end`. */
export function findMarker(text: string, start: number, end: number): MarkerSearch {
  const close = closingBracket(text, start, end)
  if (typeof close !== 'number') return close
  const raw = text.slice(start, close)
  if (QUOTE_SIGN.test(raw)) return 'for-the-judge'
  const value = raw.includes('\n') ? foldLineEnds(raw) : raw
  NUMBER.lastIndex = start
  if (!NUMBER.test(text) && !parseCitationMarker(value)) return undefined
  if (close >= end || text[close] !== '(') return { end: close, value }
  PARENTHESISED.lastIndex = close
  const resource = PARENTHESISED.exec(text)?.[0]
  if (resource === undefined || resource.length > longestResource || close + resource.length > end)
    return 'for-the-judge'
  return isLinkResource(resource) ? undefined : { end: close, value }
}

/** The offset behind the `]` that closes the `[`, when a digit or an `@` stands between. */
function closingBracket(
  text: string,
  start: number,
  end: number,
): number | 'for-the-judge' | undefined {
  const first = text[start + 1]
  if (first === '^' || first === ']') return undefined
  let depth = 1
  let isPromising = false
  for (let offset = start + 1; offset < end; offset++) {
    const sign = text.charAt(offset)
    if (sign === '`') return undefined
    // Escapes are not worth a second reading of them, nor are markers without end.
    if (sign === '\\' || offset - start >= longestMarker) return 'for-the-judge'
    if (sign === '[' && ++depth > deepestBracket) return undefined
    if (sign === ']' && --depth === 0) return isPromising ? offset + 1 : undefined
    if (sign === '@' || (sign >= '0' && sign <= '9')) isPromising = true
  }
  return undefined
}
