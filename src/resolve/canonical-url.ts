/** Gives every spelling of a web address one form, so that addresses can be compared. */

/** Hosts whose addresses hold another address; what stands in them is theirs and is left alone. */
const archiveHosts: ReadonlySet<string> = new Set([
  'archive.fo',
  'archive.is',
  'archive.li',
  'archive.md',
  'archive.ph',
  'archive.today',
  'archive.vn',
  'web.archive.org',
])

const doiHosts: ReadonlySet<string> = new Set(['doi.org', 'dx.doi.org', 'www.doi.org'])

/** Parameters that say how a reader came to a page and not which page it is. */
const trackingParameters: ReadonlySet<string> = new Set([
  '_ga',
  '_gl',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'mc_cid',
  'mc_eid',
  'msclkid',
  'twclid',
  'wbraid',
  'yclid',
])

const WEB_ADDRESS = /^https?:\/\/[^/?#]*(.*)$/is

/**
 * The address for comparison only: host and path without scheme, default port, fragment, tracking
 * parameters and trailing slash. `undefined` when it is no http or https address.
 */
export function canonicalUrl(url: string): string | undefined {
  const written = url.trim()
  const match = WEB_ADDRESS.exec(written)
  if (!match || !URL.canParse(written)) return undefined
  const { host, pathname, search } = new URL(written)
  if (archiveHosts.has(host)) return host + (match[1] ?? '')
  if (doiHosts.has(host)) return `doi.org${pathname.toLowerCase()}`
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
  return host + path + withoutTracking(search)
}

/** The query with its other parameters as they were, in their order. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase()
  return name.startsWith('utm_') || trackingParameters.has(name)
}
