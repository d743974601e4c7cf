/** Starts web servers on the loopback interface, and gives them public-looking names. */
import { readFileSync } from 'node:fs'
import * as http from 'node:http'
import * as https from 'node:https'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Internet } from '../src/host/node-network.ts'

const pem = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`fixtures/tls/${name}.pem`, import.meta.url)), 'utf8')

/** For "rents.example", signed by itself, valid for a century. */
export const certificate: string = pem('certificate')

export interface LoopbackServer {
  readonly port: number
  /** `http://127.0.0.1:<port>`, to put a path behind. */
  readonly origin: string
  /** "GET /page", in the order in which they came. */
  readonly requests: readonly string[]
  /** Connections that are open at the moment. */
  openConnections(): Promise<number>
}

/** Listens until the test ends. */
export function serve(
  answer: http.RequestListener,
  address: string = '127.0.0.1',
  port: number = 0,
): Promise<LoopbackServer> {
  const requests: string[] = []
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  return listen(server, requests, address, port)
}

/** The same over TLS. */
export function serveTls(answer: http.RequestListener): Promise<LoopbackServer> {
  return listen(https.createServer({ key: pem('key'), cert: certificate }, answer))
}

/** A server that need not speak HTTP: `answer` has the socket as soon as the client has said something. */
export function serveRaw(answer: (socket: Socket) => void): Promise<LoopbackServer> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  return listen(server)
}

async function listen(
  server: Server,
  requests: readonly string[] = [],
  address: string = '127.0.0.1',
  wanted: number = 0,
): Promise<LoopbackServer> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resume) => void server.listen(wanted, address, resume))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const openConnections = (): Promise<number> =>
    new Promise((settle) => server.getConnections((_error, count) => settle(count)))
  return { port, origin: `http://127.0.0.1:${port}`, requests, openConnections }
}

/** A port of the loopback interface on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resume) => void server.listen(0, '127.0.0.1', resume))
  const { port } = server.address() as AddressInfo
  await new Promise((resume) => server.close(resume))
  return port
}

/**
 * An internet in which 127.0.0.1 is a public address and the rest of 127.0.0.0/8 is not. Each name has
 * its addresses; a list of lists gives each look-up the next answer.
 */
export function smallInternet(
  names: Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>,
): Internet & { readonly lookUps: readonly string[] } {
  const lookUps: string[] = []
  return {
    lookUps,
    isGlobal: (address) => address === '127.0.0.1',
    trusted: certificate,
    addressesOf: async (name) => {
      const earlier = lookUps.filter((one) => one === name).length
      lookUps.push(name)
      const answer = names[name]?.[earlier] ?? names[name]?.at(-1)
      if (answer === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
      return typeof answer === 'string' ? (names[name] as readonly string[]) : answer
    },
  }
}
