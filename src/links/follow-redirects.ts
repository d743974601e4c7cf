/** Follows redirects from one address to the next, each hop checked like the first. */
import type {
  Network,
  NetworkFailure,
  NetworkFault,
  NetworkRequest,
  NetworkResponse,
} from '../host/network.ts'
import { cutText } from '../text/cut-text.ts'
import { version } from '../version.ts'

const MAX_REDIRECTS = 5
/** More than browsers and servers agree to send. */
const LONGEST_ADDRESS = 8192
/** Of an address in a message. */
const LONGEST_SHOWN = 200
const PERMANENT: ReadonlySet<number> = new Set([301, 308])
const TEMPORARY: ReadonlySet<number> = new Set([302, 303, 307])

/** One step on the way, with absolute addresses. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
  /** The server says that the old address should not be used any more. */
  readonly permanent: boolean
}

/** Why the way ended without an answer; `redirect` when it leads in circles or nowhere. */
export interface FollowFailure {
  readonly kind: 'failure'
  readonly fault: NetworkFault | 'redirect'
  /** Lower case, without a final period. */
  readonly reason: string
}

export interface FollowedAnswer {
  /** The last answer; never a redirect that could be followed. */
  readonly answer: NetworkResponse | FollowFailure
  /** The address that gave it, with the fragment of the first address unless a redirect has its own. */
  readonly finalUrl: string
  /** In order; empty when the first address answered itself. */
  readonly redirects: readonly Redirect[]
  /** Some step led from https to http, where anyone on the way can read and change what is sent. */
  readonly downgraded: boolean
}

/** Asks, and follows at most five redirects. The time-out is that of the whole way. Never rejects. */
export async function followRedirects(
  network: Network,
  request: NetworkRequest,
): Promise<FollowedAnswer> {
  const headers = { 'user-agent': `briefing/${version}`, ...request.headers }
  const redirects: Redirect[] = []
  const started = network.now()
  let { url, timeoutMs } = request
  const late: NetworkFailure = {
    kind: 'failure',
    fault: 'timeout',
    reason: `no answer within ${timeoutMs / 1000} s`,
  }
  const end = (answer: FollowedAnswer['answer']): FollowedAnswer => ({
    answer,
    finalUrl: url,
    redirects,
    downgraded: redirects.some(({ from, to }) => /^https:/i.test(from) && to.startsWith('http:')),
  })
  for (;;) {
    // The hop would speak of what was left for it, and not of the limit.
    const answer =
      timeoutMs > 0 ? await network.request({ ...request, headers, url, timeoutMs }) : late
    if (answer.kind === 'failure')
      return end(onTheWay(answer.fault === 'timeout' ? late : answer, url, redirects))
    const { status } = answer
    if (!PERMANENT.has(status) && !TEMPORARY.has(status)) return end(answer)
    const to = target(answer, url)
    if (to === undefined) return end(lost(`it redirects (${status}) without saying where to`))
    if (to.length > LONGEST_ADDRESS)
      return end(lost(`it redirects to an address of more than ${LONGEST_ADDRESS} characters`))
    if (redirects.some(({ from }) => sameDocument(from, to)) || sameDocument(url, to))
      return end(lost('its redirects go round in circles'))
    if (redirects.length === MAX_REDIRECTS)
      return end(lost(`it redirects more than ${MAX_REDIRECTS} times`))
    redirects.push({ from: url, to, status, permanent: PERMANENT.has(status) })
    url = to
    timeoutMs = request.timeoutMs - (network.now() - started)
  }
}

/** Absolute; `undefined` when there is no Location, or none that is an address. */
function target(answer: NetworkResponse, base: string): string | undefined {
  const location = asUtf8(answer.headers.get('location')?.trim() ?? '')
  if (location === '' || !URL.canParse(location, base)) return undefined
  const to = new URL(location, base)
  if (to.hash === '') to.hash = new URL(base).hash
  return to.href
}

/** Headers arrive as Latin-1; many servers write addresses in UTF-8 all the same. */
function asUtf8(header: string): string {
  const bytes = Uint8Array.from(header, (letter) => letter.codePointAt(0) ?? 0)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return header
  }
}

function sameDocument(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other)
}

function withoutFragment(url: string): string {
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.href
}

/** Names the server when it is not the one that the user wrote down. */
function onTheWay(
  failure: NetworkFailure,
  url: string,
  redirects: readonly Redirect[],
): FollowFailure {
  return redirects.length === 0
    ? failure
    : { ...failure, reason: `it redirects to ${shown(url)}: ${failure.reason}` }
}

/** Not too long, and without a password, which is no business of a log. */
function shown(url: string): string {
  const parsed = new URL(url)
  parsed.username = ''
  parsed.password = ''
  return cutText(parsed.href, LONGEST_SHOWN)
}

function lost(reason: string): FollowFailure {
  return { kind: 'failure', fault: 'redirect', reason }
}
