/** Judges what an address answered: there, moved, failing, or not to be told. */
import type { NetworkFault } from '../host/network.ts'
import type { FollowedAnswer, FollowFailure, Redirect } from './follow-redirects.ts'

/**
 * `moved`: there, and the server says to use another address from now on. `failing`: not there today.
 * `unknown`: the answer says nothing about what a reader would see, such as one to a suspected robot.
 */
export type LinkVerdict = 'ok' | 'moved' | 'failing' | 'unknown'

export interface LinkJudgement {
  readonly verdict: LinkVerdict
  /** Lower case, without a final period: "404, not found". */
  readonly reason: string
  /** HTTP status of the last answer; absent when there was none. */
  readonly status?: number
  readonly finalUrl?: string
  /** The address to use from now on; only of what has moved. */
  readonly movedTo?: string
}

/** What servers mean by a status, where a reader may not know. */
const statusWords: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'asks for a password',
  402: 'asks for payment',
  403: 'refuses programs, perhaps not readers',
  404: 'not found',
  405: 'refuses the question',
  406: 'refuses the question',
  407: 'asks for a password of a proxy',
  410: 'gone for good',
  418: 'refuses programs, perhaps not readers',
  429: 'too many requests',
  451: 'withheld for legal reasons',
  500: 'server error',
  501: 'refuses the question',
  502: 'server error behind a gateway',
  503: 'out of service for the moment',
  504: 'no answer behind a gateway',
  999: 'refuses programs, perhaps not readers',
}

/** A reader with a browser would see nothing there either. */
const FAILING_STATUSES: ReadonlySet<number> = new Set([404, 410, 500, 502, 504])
const FAILING_FAULTS: ReadonlySet<NetworkFault | 'redirect'> = new Set(['dns', 'connection'])

export function judgeAnswer(url: string, followed: FollowedAnswer): LinkJudgement {
  const { answer, finalUrl, redirects, downgraded } = followed
  if (answer.kind === 'failure') return judgeFailure(answer)
  const { status } = answer
  const found = { status, finalUrl }
  if (status < 200 || status > 299)
    return {
      ...found,
      verdict: FAILING_STATUSES.has(status) ? 'failing' : 'unknown',
      reason: statusReason(status, redirects),
    }
  if (leadsHome(url, finalUrl))
    return {
      ...found,
      verdict: 'unknown',
      reason: 'it leads to the home page: the page may be gone',
    }
  const note = downgraded ? ', over an unencrypted connection' : ''
  const movedTo = permanentAddress(redirects)
  if (movedTo !== undefined && movedTo !== url)
    return { ...found, verdict: 'moved', reason: `moved for good${note}`, movedTo }
  const reason = redirects.length > 0 ? `there, by way of a redirect${note}` : 'there'
  return { ...found, verdict: 'ok', reason }
}

function judgeFailure({ fault, reason }: FollowFailure): LinkJudgement {
  return { verdict: FAILING_FAULTS.has(fault) ? 'failing' : 'unknown', reason }
}

function statusReason(status: number, redirects: readonly Redirect[]): string {
  const words = statusWords[status] ?? (status >= 500 ? 'server error' : 'not an answer')
  return `${status}, ${words}${redirects.length > 0 ? ' after a redirect' : ''}`
}

/** As far as the steps from the start are for ever; what a temporary one leads to may change. */
function permanentAddress(redirects: readonly Redirect[]): string | undefined {
  const temporary = redirects.findIndex(({ permanent }) => !permanent)
  return redirects.slice(0, temporary < 0 ? undefined : temporary).at(-1)?.to
}

/** Many sites send readers of a page that is gone to their front page, and call it success. */
function leadsHome(url: string, finalUrl: string): boolean {
  const [asked, found] = [new URL(url), new URL(finalUrl)]
  const isHome = ({ pathname, search }: URL): boolean => pathname === '/' && search === ''
  return isHome(found) && !isHome(asked)
}
