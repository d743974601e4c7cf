/** Gives every spelling of a web address one form, so that addresses can be compared. */
import { arxivIdOfDoi, arxivIdOfPath } from './arxiv-id.ts'
import { foldDoi, parseDoi } from './doi.ts'
import { isTracking } from './tracking-parameters.ts'
import { isArchiveHost, mainHost } from './web-hosts.ts'

const WEB_ADDRESS = /^https?:\/\/[^/?#\\]*(.*)$/is
const INDEX_FILE = /\/index\.html?$/i
const SESSION = ';jsessionid='
/** An address inside the path, as archives and proxies have it. */
const HELD_ADDRESS = /\/https?:\/{1,2}[^/]/i

/**
 * The address for comparison only, without its scheme: host, path, query and a route in the fragment,
 * each in one spelling and without what only says how a reader came there. What stands in an archive
 * link stays byte for byte. `undefined` when it is no http or https address.
 */
export function canonicalUrl(url: string): string | undefined {
  const written = url.trim()
  const match = WEB_ADDRESS.exec(written)
  if (!match || !URL.canParse(written)) return undefined
  const { host: writtenHost, pathname, search, hash } = new URL(written)
  const host = mainHost(writtenHost.replace(/\.(?=$|:)/, ''))
  const rest = match[1] ?? ''
  if (isArchiveHost(host) || HELD_ADDRESS.test(rest.replace(/[?#].*$/s, ''))) return host + rest
  const path = canonicalPath(pathname)
  const known = knownAddress(host, path, search)
  if (known !== undefined) return known
  return host + path + canonicalQuery(search, host) + routeOf(hash)
}

/** The same form for a DOI, so that it meets the addresses that resolve it. */
export function canonicalDoi(doi: string): string {
  const preprint = arxivIdOfDoi(doi)
  return preprint === undefined
    ? `doi.org/${canonicalPath(foldDoi(doi).replaceAll('%', '%25'))}`
    : `arxiv.org/abs/${preprint}`
}

/** Addresses that are a name in a system of names. */
function knownAddress(host: string, path: string, search: string): string | undefined {
  if (host === 'doi.org') {
    const doi = parseDoi(`https://doi.org${path}`)
    return doi === undefined ? undefined : canonicalDoi(doi)
  }
  if (host === 'arxiv.org') {
    const id = arxivIdOfPath(path)
    return id === undefined ? undefined : `arxiv.org/abs/${id}`
  }
  if (host !== 'youtu.be') return undefined
  const video = /^\/([\w-]{11})\/?$/.exec(path)?.[1]
  const list = search === '' ? '' : canonicalQuery(search, 'www.youtube.com').replace('?', '&')
  return video === undefined ? undefined : `www.youtube.com/watch?v=${video}${list}`
}

/** Encoding in one spelling; no session, index file or slash at the end, in whatever order they stand. */
function canonicalPath(pathname: string): string {
  let path = plainEncoding(pathname)
  let length: number
  do {
    length = path.length
    path = withoutSession(withoutSlash(path))
    if (INDEX_FILE.test(path)) path = path.slice(0, path.lastIndexOf('/'))
  } while (path.length < length)
  return path
}

function withoutSession(path: string): string {
  const slash = path.lastIndexOf('/')
  const at = path
    .slice(slash + 1)
    .toLowerCase()
    .indexOf(SESSION)
  const before = path.slice(slash + 1, slash + 1 + at)
  return at < 0 || /^\.*$/.test(before) ? path : path.slice(0, slash + 1) + before
}

function withoutSlash(path: string): string {
  let end = path.length
  while (path.charAt(end - 1) === '/') end--
  return path.slice(0, end)
}

/** The query with its other parameters in their order, which may matter. */
function canonicalQuery(search: string, host: string): string {
  const kept = plainEncoding(search.slice(1))
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter, host))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

/** A fragment names a place on the page, which is no other page; but `#/` and `#!` name pages. */
function routeOf(hash: string): string {
  const route = hash.replace(/:~:.*$/s, '')
  return /^#(?:!\/?|\/)[^/]/.test(route) ? plainEncoding(route) : ''
}

/** Unreserved characters decoded, the other escapes in capitals, and a lone percent sign escaped. */
function plainEncoding(text: string): string {
  return text.replace(/%([0-9a-f]{2})?/gi, (_escape, digits: string | undefined) => {
    if (digits === undefined) return '%25'
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return /[\w.~-]/.test(character) ? character : `%${digits.toUpperCase()}`
  })
}
