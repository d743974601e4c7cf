/** Asks one address whether it is still there, patiently and politely. */
import type { Network, NetworkFault, NetworkRequest } from '../host/network.ts'
import { followRedirects, type FollowedAnswer } from './follow-redirects.ts'
import { judgeAnswer, type LinkJudgement } from './judge-answer.ts'
import { retryAfterMs } from './retry-after.ts'

const RETRIES = 2
const FIRST_PAUSE_MS = 1000
/** Who asks for more is taken at his word and asked no more in this run. */
const LONGEST_PAUSE_MS = 30_000

export interface LinkOptions {
  /** Of each try, with all its redirects. */
  readonly timeoutMs: number
  readonly allowPrivate: boolean
  now(): Date
}

/** What checks of one server share, so that it is not asked again when it has had enough. */
export interface ServerManners {
  /** It did not answer in time before: no second and third try any more. */
  isSlow: boolean
  /** It asked to be left alone until then, in milliseconds since 1970. */
  notBefore: number
}

export interface LinkAnswer extends LinkJudgement {
  /** What stood in the way, when there was no answer. */
  readonly fault?: NetworkFault | 'redirect'
}

/** To be tried again: the next moment may be better. */
const PASSING_FAULTS: ReadonlySet<NetworkFault | 'redirect'> = new Set([
  'timeout',
  'interrupted',
  'dns-unavailable',
])
/** No other method would fare better. */
const LASTING_FAULTS: ReadonlySet<NetworkFault | 'redirect'> = new Set([
  'connection',
  'dns',
  'dns-unavailable',
  'refused-address',
  'tls',
  'unreachable',
  'unsupported-url',
])

/** HEAD first, GET where that is refused or fails, at most two more tries. Never rejects. */
export async function checkLink(
  network: Network,
  url: string,
  manners: ServerManners,
  options: LinkOptions,
): Promise<LinkAnswer> {
  if (manners.notBefore > options.now().getTime())
    return { verdict: 'unknown', reason: 'not asked: its server wants to be left alone' }
  let method: NetworkRequest['method'] = 'HEAD'
  for (let tries = 0; ; tries += 1) {
    let followed = await ask(network, method, url, options)
    if (method === 'HEAD' && isDoubtful(followed)) {
      method = 'GET'
      followed = await ask(network, method, url, options)
    }
    const { answer } = followed
    const fault = answer.kind === 'failure' ? answer.fault : undefined
    const judged = { ...judgeAnswer(url, followed), ...(fault !== undefined && { fault }) }
    if (!isPassing(followed)) return judged
    const pause = pauseBefore(tries, followed, network, options)
    if (pause > LONGEST_PAUSE_MS) {
      manners.notBefore = options.now().getTime() + pause
      return judged
    }
    if (tries === RETRIES || manners.isSlow) {
      manners.isSlow ||= fault === 'timeout'
      return judged
    }
    await network.wait(pause)
  }
}

function ask(
  network: Network,
  method: NetworkRequest['method'],
  url: string,
  { timeoutMs, allowPrivate }: LinkOptions,
): Promise<FollowedAnswer> {
  return followRedirects(network, { method, url, timeoutMs, allowPrivate, maxBytes: 0 })
}

/** Whether GET may say something else: many servers answer HEAD wrongly, or not at all. */
function isDoubtful({ answer }: FollowedAnswer): boolean {
  if (answer.kind === 'failure') return !LASTING_FAULTS.has(answer.fault)
  return (answer.status < 200 || answer.status > 299) && answer.status !== 429
}

function isPassing({ answer }: FollowedAnswer): boolean {
  if (answer.kind === 'failure') return PASSING_FAULTS.has(answer.fault)
  return answer.status === 429 || (answer.status >= 500 && answer.status <= 599)
}

/** What the server asks for; else 1 s, 2 s, …, give or take a half, so that clients do not march in step. */
function pauseBefore(
  tries: number,
  { answer }: FollowedAnswer,
  network: Network,
  { now }: LinkOptions,
): number {
  const asked = answer.kind === 'response' ? answer.headers.get('retry-after') : undefined
  return retryAfterMs(asked, now()) ?? FIRST_PAUSE_MS * 2 ** tries * (0.5 + network.random())
}
