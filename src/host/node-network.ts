/** Connects the network port to Node.js: the only file that opens a connection. */
import * as dns from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { explainFault } from './explain-fault.ts'
import { isGlobalAddress } from './global-address.ts'
import type { Network, NetworkAnswer, NetworkFailure, NetworkRequest } from './network.ts'
import { readBody } from './read-body.ts'

const MAX_HEADER_BYTES = 32 * 1024
/** Where a name has several addresses, how long each has before the next is tried as well. */
const ATTEMPT_MS = 2000
/** What `setTimeout` can hold; a longer wait would be none. */
const MAX_WAIT_MS = 2 ** 31 - 1

/** What a test replaces to give its own server a public name. */
export interface Internet {
  /** Every address of a name; rejects as `dns.lookup` does. */
  addressesOf(name: string): Promise<readonly string[]>
  isGlobal(address: string): boolean
  /** The only certificates to trust, as PEM; otherwise the usual ones. */
  readonly trusted?: string
}

const realInternet: Internet = {
  addressesOf: async (name) =>
    (await dns.promises.lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  isGlobal: isGlobalAddress,
}

export function nodeNetwork(internet: Internet = realInternet): Network {
  return {
    request: (request) => answer(request, internet),
    wait: (milliseconds) =>
      new Promise((resume) => {
        setTimeout(resume, Math.min(Math.max(milliseconds, 0), MAX_WAIT_MS))
      }),
    now: () => performance.now(),
    random: () => Math.random(),
  }
}

async function answer(request: NetworkRequest, internet: Internet): Promise<NetworkAnswer> {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined
  const problem = url ? problemOf(url) : 'it is not a valid address'
  if (!url || problem !== undefined) return failure('unsupported-url', problem ?? '')
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<NetworkFailure>((settle) => {
    timer = setTimeout(
      () => {
        settle(failure('timeout', `no answer within ${request.timeoutMs / 1000} s`))
      },
      Math.min(request.timeoutMs, MAX_WAIT_MS),
    )
  })
  try {
    return await Promise.race([send(request, url, internet, ending.signal), late])
  } finally {
    clearTimeout(timer)
    // Closes the socket, so that neither a slow server nor an endless body keeps the process alive.
    ending.abort()
  }
}

function problemOf({ protocol, username, password, hostname }: URL): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return 'only http and https can be asked'
  if (username !== '' || password !== '') return 'it holds a user name or password'
  return hostname === '' ? 'it names no server' : undefined
}

async function send(
  request: NetworkRequest,
  url: URL,
  internet: Internet,
  signal: AbortSignal,
): Promise<NetworkAnswer> {
  const found = await checkedAddresses(url, request.allowPrivate, internet)
  if (!Array.isArray(found)) return found
  if (signal.aborted) return failure('timeout', 'no answer in time')
  return exchange(request, url, { addresses: found, trusted: internet.trusted, signal })
}

/** The addresses of the server, looked up once; one that may not be reached condemns them all. */
async function checkedAddresses(
  { hostname }: URL,
  allowPrivate: boolean,
  internet: Internet,
): Promise<string[] | NetworkFailure> {
  // The parser has already turned `0x7f.1` and `2130706433` into 127.0.0.1.
  const name = hostname.replace(/^\[|\]$/g, '')
  try {
    const addresses = isIP(name) ? [name] : await internet.addressesOf(name)
    const refused = allowPrivate ? undefined : addresses.find((one) => !internet.isGlobal(one))
    if (refused !== undefined)
      return failure(
        'refused-address',
        isIP(name)
          ? `${name} is not a public address`
          : `its name leads to ${refused}, which is not a public address`,
      )
    return addresses.length > 0 ? [...addresses] : failure('dns', 'its name has no address')
  } catch (error) {
    return explainFault(error)
  }
}

interface Connection {
  readonly addresses: readonly string[]
  readonly trusted: string | undefined
  readonly signal: AbortSignal
}

function exchange(
  request: NetworkRequest,
  url: URL,
  { addresses, trusted, signal }: Connection,
): Promise<NetworkAnswer> {
  const open = url.protocol === 'https:' ? https.request : http.request
  return new Promise((settle) => {
    const options = {
      method: request.method,
      headers: { accept: '*/*', 'accept-encoding': 'gzip, br', ...request.headers },
      // An agent of its own: no connection is shared or kept, and none goes through a proxy.
      agent: false,
      lookup: pinned(addresses),
      autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
      ...(trusted !== undefined && { ca: trusted }),
    }
    const sent = open(url, options)
    // All of them, within the limit of their size: the last may say where to go or how to unpack.
    sent.maxHeadersCount = 0
    let answered = false
    sent.on('response', (response) => {
      answered = true
      receive(response, request, settle)
    })
    sent.on('error', (error) => settle(explainFault(error)))
    sent.on('close', () => {
      // Without an answer and without an error: the server turned to another protocol.
      if (!answered) settle(failure('bad-response', 'its answer is not valid HTTP'))
    })
    sent.end()
  })
}

/** Stands in for the second look-up, which could give another answer than the one that was checked. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_name, options, done) => {
    const [first] = all
    if (options.all) done(null, all)
    else done(null, first?.address ?? '', first?.family)
  }
}

function receive(
  response: http.IncomingMessage,
  { method, maxBytes }: NetworkRequest,
  settle: (answer: NetworkAnswer) => void,
): void {
  const headers = headersOf(response.rawHeaders)
  if (headers === 'contradictory')
    return settle(failure('bad-response', 'its headers name several places to go to'))
  const status = response.statusCode ?? 0
  const complete = (body: Uint8Array): void => settle({ kind: 'response', status, headers, body })
  // What a refusal or a redirect says to a reader is of no use to anyone here.
  const wantsBody = method === 'GET' && maxBytes > 0 && status >= 200 && status <= 299
  if (!wantsBody) return complete(new Uint8Array())
  readBody(response, headers, maxBytes, (result) => {
    if (result.kind === 'failure') settle(result)
    else complete(result.bytes)
  })
}

function headersOf(raw: readonly string[]): ReadonlyMap<string, string> | 'contradictory' {
  const headers = new Map<string, string>()
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    const earlier = headers.get(name)
    const value = raw[at + 1] ?? ''
    if (name === 'location' && earlier !== undefined) {
      if (earlier !== value) return 'contradictory'
      continue
    }
    headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return headers
}

function failure(fault: NetworkFailure['fault'], reason: string): NetworkFailure {
  return { kind: 'failure', fault, reason }
}
