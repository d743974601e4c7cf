/** Finds web addresses that stand in the text without any markup. */
import type { Span } from '../text/span.ts'

/** An address and where it stands in the text. */
export interface BareUrl extends Span {
  readonly url: string
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»\uFFFD]+/gi
const TRAILING = new Set('.,;:!?\'"*_~`’…')

/** In text order. As GFM does, punctuation and unopened brackets at the end are left out. */
export function findBareUrls(text: string): BareUrl[] {
  const found: BareUrl[] = []
  if (!/http/i.test(text)) return found
  for (const match of text.matchAll(ADDRESS)) {
    const start = match.index
    const url = trimEnd(match[0])
    if (/^https?:\/\/[^/?#]/i.test(url)) found.push({ url, start, end: start + url.length })
  }
  return found
}

function trimEnd(address: string): string {
  let surplus = unopened(address, '(', ')')
  let surplusSquare = unopened(address, '[', ']')
  let end = address.length
  for (; end > 0; end--) {
    const last = address.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus--
    else if (last === ']' && surplusSquare > 0) surplusSquare--
    else if (!TRAILING.has(last)) break
  }
  return address.slice(0, end)
}

/** How many more closing than opening brackets there are. */
function unopened(text: string, open: string, close: string): number {
  let count = 0
  for (const character of text) {
    if (character === close) count++
    else if (character === open) count--
  }
  return count
}
