/** Connects the web server port to Node.js: the only file that listens, and only to this computer. */
import { randomBytes } from 'node:crypto'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { codeOf, explainErrno } from './errno.ts'
import type { ServerOptions, ServerOutcome, WebAnswer, WebServer, WebStream } from './web-server.ts'

const ADDRESS = '127.0.0.1'
/** Far more than the tabs of one reader. */
const MOST_CONNECTIONS = 256

/** Of answers without a body. */
const bare = {
  'cache-control': 'no-store',
  'content-length': '0',
  'x-content-type-options': 'nosniff',
}

/** Never rejects. Tries `port` and up to `more` ports after it. */
export async function serve(options: ServerOptions): Promise<ServerOutcome> {
  for (let tried = 0; ; tried++) {
    const port = options.port === 0 ? 0 : options.port + tried
    try {
      return { ok: true, server: await listen(port, options) }
    } catch (error) {
      const isTaken = codeOf(error) === 'EADDRINUSE'
      if (isTaken && tried < options.more && port < 65_535) continue
      return { ok: false, reason: isTaken ? 'it is in use' : explainErrno(error) }
    }
  }
}

async function listen(port: number, options: ServerOptions): Promise<WebServer> {
  const server = http.createServer()
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, resolve)
  })
  server.on('error', () => undefined)
  server.on('clientError', refuse)
  // A server that listens on TCP has an address of this kind.
  const { port: actual } = server.address() as AddressInfo
  const own: WebServer = {
    port: actual,
    secret: randomBytes(16).toString('hex'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  server.on('request', (request, response) => {
    void respond(request, response, options, own)
  })
  return own
}

async function respond(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  options: ServerOptions,
  server: WebServer,
): Promise<void> {
  // A body has no meaning here and is not waited for.
  request.resume()
  response.on('error', () => undefined)
  try {
    const { method = '', url: target = '', headersDistinct } = request
    // Node.js would keep the first `Host` and forget that there was another.
    const header = (name: string): string | undefined => headersDistinct[name]?.join(', ')
    send(await options.answer({ method, target, header }, server), method, response)
  } catch {
    if (!response.headersSent) response.writeHead(500, bare)
    response.end()
  }
}

/** What cannot be read as a request, or is too long for one. */
function refuse(error: Error, socket: Duplex): void {
  const status = codeOf(error) === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const lines = Object.entries({ ...bare, connection: 'close' }).map((pair) => pair.join(': '))
  const head = [`HTTP/1.1 ${status} ${http.STATUS_CODES[status] ?? ''}`, ...lines].join('\r\n')
  // Whoever does not listen or hang up is not waited for.
  if (socket.writable) socket.end(`${head}\r\n\r\n`, () => void socket.destroy())
  else socket.destroy()
}

function send(answer: WebAnswer | WebStream, method: string, response: http.ServerResponse): void {
  if (answer.kind === 'whole') {
    const body = Buffer.from(answer.body)
    response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
    response.end(method === 'HEAD' ? undefined : body)
    return
  }
  response.writeHead(200, answer.headers)
  if (method === 'HEAD') {
    response.end()
    return
  }
  response.flushHeaders()
  answer.opened({
    send: (text) => void response.write(text),
    closed: new Promise((resolve) => void response.once('close', resolve)),
  })
}
