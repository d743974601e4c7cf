/** Takes out of a web address what only says how a reader came to the page. */
import { isTracking } from './tracking-parameters.ts'
import { isArchiveHost, mainHost } from './web-hosts.ts'

const TEXT_FRAGMENT = /:~:.*$/s

/** The address without tracking parameters and without a text fragment; see `withoutTracking`. */
export function cleanUrl(url: string): string {
  const parts = partsOf(url)
  if (!parts) return url
  const place = parts.fragment.replace(TEXT_FRAGMENT, '')
  return parts.page + keptQuery(parts) + (place === '#' ? '' : place)
}

/**
 * The address without tracking parameters; every other character stays as it is written, and so does the
 * whole of an address in an archive.
 */
export function withoutTracking(url: string): string {
  const parts = partsOf(url)
  return parts ? parts.page + keptQuery(parts) + parts.fragment : url
}

/** The words that a text fragment marks on the page, still encoded: "text=ten%20euros". */
export function textFragmentOf(url: string): string | undefined {
  return /#.*?:~:(.+)$/s.exec(url)?.[1]
}

interface UrlParts {
  readonly host: string
  readonly page: string
  /** With its question mark; empty when there is none. */
  readonly query: string
  readonly fragment: string
}

function partsOf(url: string): UrlParts | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const host = mainHost(new URL(url).host)
  if (isArchiveHost(host)) return undefined
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? []
  return { host, page, query, fragment }
}

function keptQuery({ query, host }: UrlParts): string {
  const parameters = query.slice(1).split('&')
  const kept = parameters.filter((parameter) => !isTracking(parameter, host))
  if (kept.length === parameters.length) return query
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
