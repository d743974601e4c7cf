/** Makes links that open a page at given words: the text fragments of the web. */
import { safeUrl } from './safe-url.ts'

/** Words of a page, with a few before and after to tell equal ones apart. */
export interface FragmentWords {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** UTF-16 units beyond which a quotation is named by its ends alone. */
const LONGEST = 300
/** Words at either end of a long quotation. */
const ENDS = 6
/** Words of context; more of them only make a match fail where the page has changed. */
const CONTEXT = 3

/**
 * The address with `#:~:text=prefix-,start,end,-suffix` behind it; a fragment that it has stays before.
 * `undefined` when it is no web address, or there are no words.
 */
export function linkToWords(url: string, words: FragmentWords): string | undefined {
  const href = safeUrl(url)
  if (href === undefined || !/^https?:/i.test(href)) return undefined
  const directive = textDirective(words)
  if (directive === undefined) return undefined
  return `${href}${href.includes('#') ? '' : '#'}:~:text=${directive}`
}

function textDirective({ exact, prefix, suffix }: FragmentWords): string | undefined {
  const words = wordsOf(exact)
  if (words.length === 0) return undefined
  const before = wordsOf(prefix).slice(-CONTEXT)
  const after = wordsOf(suffix).slice(0, CONTEXT)
  return [
    ...(before.length > 0 ? [`${encode(before)}-`] : []),
    ...quoteParts(exact, words),
    ...(after.length > 0 ? [`-${encode(after)}`] : []),
  ].join(',')
}

/** One part, or the first and last words where a browser would have to match too much or across paragraphs. */
function quoteParts(exact: string, words: readonly string[]): readonly string[] {
  const isLong = exact.length > LONGEST || /\n\s*\n/.test(exact.trim())
  if (!isLong || words.length < 2) return [encode(words)]
  const count = Math.min(ENDS, Math.floor(words.length / 2))
  return [encode(words.slice(0, count)), encode(words.slice(-count))]
}

/** Without half characters, which no address can hold. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\p{Cs}/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

/** `-`, `,` and `&` have a meaning in a text directive. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(/-/g, '%2D')
}
