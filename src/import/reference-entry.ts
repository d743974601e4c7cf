/** Reads one entry of a list of sources: number, address, title and the rest. */
import { findDateMentions } from '../syntax/date-mention.ts'
import { parseDoi } from '../syntax/doi.ts'
import { isArchiveHost } from '../syntax/web-hosts.ts'
import type { InlineWords, WordedAddress } from './inline-words.ts'
import type { Reference } from './report.ts'
import { isTitle } from './telling-words.ts'

const BULLET = /^\s*[-–—*•·‣]\s+/
/** `[1]`, `[[1]]:`, `[^1]:`, `【1】`, `【1†source】`, `(1)`, `1.`, `1)`, `1:`, `#1`, `Source 1:`, `[Ref 1]`. */
const NUMBER = new RegExp(
  [
    String.raw`^\s*(?:\[{1,2}\^?(N)\^?\]{1,2}[:.]?`,
    String.raw`【(N)(?:†[^】]*)?】:?`,
    String.raw`\((N)\)`,
    String.raw`#?(N)[.):](?!\d)`,
    String.raw`#(N)(?=\s)`,
    String.raw`\[?(?:source|ref(?:erence)?|citation|quelle|fuente|fonte)\s?#?(N)\]?(?:\s?[:.)–—-]|(?=\s))`,
    String.raw`\[(?:S|R)(N)\]:?)\s*`,
  ]
    .join('|')
    .replaceAll('N', String.raw`[1-9]\d{0,2}`),
  'i',
)
const SUPERSCRIPT = /^\s*([¹²³⁰⁴-⁹]{1,3})\s*/
const ACCESSED =
  /[\s,;.(–—-]*\b(?:last\s+)?(?:accessed|retrieved|visited|zugegriffen|abgerufen|zugriff)(?:\s+(?:on|am))?:?\s+(?:on\s+)?/i
const DOI = /\b(?:doi:\s*)?(10\.\d{4,9}\/[^\s"<>]+)/i
const LABEL =
  /\b(?:(?:available (?:at|from)|retrieved from|online at|verfügbar unter|online unter|disponible (?:en|sur|à))\s*:?|(?:url|link|doi)\s*:)\s*$/i
const SEPARATORS = String.raw`[\s,;:|·•↩↑–—-]+`
const EDGES = new RegExp(`^${SEPARATORS}|${SEPARATORS}$`, 'g')
const EMPTY_BRACKETS = /\(\s*\)|\[\s*\]|<\s*>|\(\s*[,;:]\s*\)/g
const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
]

/** `ordinal` is the number that an ordered list gives; a number in brackets has precedence. */
export function readEntry(
  { text, addresses }: InlineWords,
  ordinal?: number,
): Reference | undefined {
  const isCounted = ordinal !== undefined && !/^\s*[[【]/.test(text)
  const head = isCounted ? { end: 0 } : readNumber(text, addresses)
  const number = isCounted ? ordinal : (head.number ?? ordinal)
  const primary = addresses.find(({ url }) => !isArchived(url)) ?? addresses[0]
  const bodyStart = primary && primary.start < head.end ? primary.end : head.end
  const address = primary && primary.start >= head.end ? primary : undefined
  const before = text.slice(bodyStart, address?.start ?? text.length)
  const after = address ? text.slice(address.end) : ''
  const linked = address && isTitle(address.words, address.url) ? tidy(address.words) : undefined
  const words =
    linked === undefined ? withoutAccess(`${before.replace(LABEL, '')} ${after}`) : undefined
  const rest = linked === undefined ? undefined : withoutAccess(`${before} ${after}`)
  const accessed = words?.accessed ?? rest?.accessed
  const doi = doiOf(primary?.url, text)
  const said = words === undefined ? linked : withoutDoi(words.text)
  const title = said === undefined || !/[\p{L}\p{N}]/u.test(said) ? primary?.title : said
  const note = rest === undefined ? undefined : tidy(rest.text)
  if (!primary && doi === undefined && (number === undefined || !/\p{L}{2}/u.test(title ?? '')))
    return undefined
  return {
    ...(number !== undefined && { number }),
    ...(primary && { url: primary.url }),
    ...(doi !== undefined && { doi }),
    ...(title !== undefined && { title }),
    ...(note !== undefined && /[\p{L}\p{N}]/u.test(note) && { note }),
    ...(accessed !== undefined && { accessed }),
  }
}

/** Whether a line opens with a number of its own. */
export function opensWithNumber({ text, addresses }: InlineWords): boolean {
  return readNumber(text, addresses).number !== undefined
}

function readNumber(
  text: string,
  addresses: readonly WordedAddress[],
): { readonly number?: number; readonly end: number } {
  const bullet = BULLET.exec(text)?.[0].length ?? 0
  const body = text.slice(bullet)
  const match = NUMBER.exec(body)
  if (match)
    return {
      number: Number(match.slice(1).find((digits) => digits !== undefined)),
      end: bullet + match[0].length,
    }
  const raised = SUPERSCRIPT.exec(body)
  if (raised?.[1] !== undefined)
    return { number: Number(raised[1].normalize('NFKC')), end: bullet + raised[0].length }
  const [first] = addresses
  const digits = first && /^[1-9]\d{0,2}$/.exec(first.words.trim())?.[0]
  if (digits !== undefined && text.slice(0, first?.start).trim() === '')
    return { number: Number(digits), end: first?.end ?? bullet }
  return { end: bullet }
}

function isArchived(url: string): boolean {
  return URL.canParse(url) && isArchiveHost(new URL(url).host)
}

function doiOf(url: string | undefined, text: string): string | undefined {
  const resolved =
    url === undefined ? undefined : /doi\.org\//i.test(url) ? parseDoi(url) : undefined
  if (resolved !== undefined || url !== undefined) return resolved
  const written = DOI.exec(text)?.[1]?.replace(/[.,;)\]]+$/, '')
  return written === undefined ? undefined : parseDoi(written)
}

/** Takes out "accessed on 3 March 2026", where that day can be read. */
function withoutAccess(text: string): { readonly text: string; readonly accessed?: string } {
  const match = ACCESSED.exec(text)
  if (!match) return { text: tidy(text) }
  const after = match.index + match[0].length
  const [mention] = findDateMentions(text.slice(after, after + 40))
  if (!mention || mention.span.start > 0 || mention.date.day === undefined)
    return { text: tidy(text) }
  const { year, month = 1, day } = mention.date
  const rest = text
    .slice(after + mention.span.end)
    .replace(/^[\s,.;]*\)?[\s.]*(?:from\b[\s:]*)?/i, ' ')
  const pad = (part: number): string => String(part).padStart(2, '0')
  return {
    text: tidy(`${text.slice(0, match.index)} ${rest}`),
    accessed: `${year}-${pad(month)}-${pad(day)}`,
  }
}

function withoutDoi(text: string): string {
  const match = DOI.exec(text)
  const isLast = match && text.slice(match.index + match[0].length).trim() === ''
  return isLast ? tidy(text.slice(0, match.index).replace(LABEL, '')) : text
}

/** Without separators at the edges, empty brackets and the quotation marks around the whole. */
function tidy(words: string): string {
  let text = words.replace(/\s+/g, ' ').replace(EMPTY_BRACKETS, ' ').replace(EDGES, '')
  text = text.replace(LABEL, '').replace(EDGES, '')
  // A stop that only ended the words before the address.
  if (/[\p{L}\p{N})"”]\s?\.$/u.test(text) && !/\.\p{L}\.$/u.test(text))
    text = text.replace(/\s?\.$/, '')
  for (const [open, close] of PAIRS)
    if (text.startsWith(open) && text.endsWith(close) && !text.slice(1, -1).includes(close))
      return text.slice(1, -1).replace(EDGES, '')
  return text.replace(/\s+/g, ' ')
}
