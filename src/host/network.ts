/** The port to other computers: one HTTP request at a time, and nothing that follows by itself. */

/** One request to one address; redirects are answers like any other. */
export interface NetworkRequest {
  readonly method: 'HEAD' | 'GET'
  /** Absolute; http or https, any port, without a user name or password. */
  readonly url: string
  /** By name. Nothing else that could identify the user is sent: no cookies, no credentials. */
  readonly headers?: Readonly<Record<string, string>>
  /** From the look-up of the name to the last byte that is wanted. */
  readonly timeoutMs: number
  /** Of the body, as it is sent and after decompression. With 0 the answer ends with its head. */
  readonly maxBytes: number
  /** Lets the request reach addresses that are not of the public internet: loopback, private networks. */
  readonly allowPrivate: boolean
}

/**
 * Why there is no answer. `dns`: no such name; `dns-unavailable`: nobody could be asked about it;
 * `refused-address`: the name leads into a private network, and nothing was sent; `unsupported-url`:
 * not http or https, or with a password in it; `connection`: none could be made; `unreachable`: this computer
 * has no way there, others may have; `interrupted`: it broke before the answer was whole, or nobody knows what
 * happened; `bad-response`: the answer is not HTTP, or cannot be unpacked.
 */
export type NetworkFault =
  | 'dns'
  | 'dns-unavailable'
  | 'refused-address'
  | 'unsupported-url'
  | 'connection'
  | 'unreachable'
  | 'interrupted'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'bad-response'

export interface NetworkResponse {
  readonly kind: 'response'
  /** As sent: 200, 404, and also 999. */
  readonly status: number
  /** By name in lower case; a header that was sent twice has its values joined with ", ". */
  readonly headers: ReadonlyMap<string, string>
  /** Decompressed; empty after HEAD, and when no bytes were wanted. */
  readonly body: Uint8Array
}

export interface NetworkFailure {
  readonly kind: 'failure'
  readonly fault: NetworkFault
  /** Lower case, without a final period: "the server does not answer on port 8080". */
  readonly reason: string
}

export type NetworkAnswer = NetworkResponse | NetworkFailure

/** What a host offers to those few commands that may open a connection. */
export interface Network {
  /** Never rejects. The name is looked up once, and the connection goes to an address that was checked. */
  request(request: NetworkRequest): Promise<NetworkAnswer>
  wait(milliseconds: number): Promise<void>
  /** Milliseconds on a clock that only goes forward; from when is nobody's business. */
  now(): number
  /** From 0 up to but not including 1. */
  random(): number
}
