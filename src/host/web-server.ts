/** The port to a browser on the same computer: requests in, answers out. */

export interface WebRequest {
  /** In capitals. */
  readonly method: string
  /** Path and query as they were sent, nothing decoded. */
  readonly target: string
  /** A header by its name in lower case. */
  header(name: string): string | undefined
}

/** A whole answer. Its length is sent by itself; a HEAD request gets the headers alone. */
export interface WebAnswer {
  readonly kind: 'whole'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** An answer that goes on until either side closes it. */
export interface WebStream {
  readonly kind: 'stream'
  readonly headers: Readonly<Record<string, string>>
  opened(connection: WebConnection): void
}

export interface WebConnection {
  /** Sent at once. Does nothing when the other side has gone. */
  send(text: string): void
  /** Resolves when the other side has gone. */
  readonly closed: Promise<void>
}

export interface ServerOptions {
  readonly port: number
  /** How many ports after it may be tried as well when it is taken. */
  readonly more: number
  /** What it throws is answered with status 500, and ends nothing. */
  answer(request: WebRequest, server: WebServer): Promise<WebAnswer | WebStream>
}

export interface WebServer {
  readonly port: number
  /** A word that nobody can guess, new for each server. */
  readonly secret: string
  /** Ends every connection. */
  close(): Promise<void>
}

/** The server, or why there is none, in words a user understands. */
export type ServerOutcome =
  | { readonly ok: true; readonly server: WebServer }
  | { readonly ok: false; readonly reason: string }
