/** Tells requests of the reader's own browser tab from those that another site or computer had it make. */
import type { WebRequest, WebServer } from '../host/web-server.ts'

/** The names under which the server may be asked: another name that leads here is DNS rebinding. */
const names = ['127.0.0.1', 'localhost', '[::1]']

/** Why the request is refused, in words; `undefined` when it may be answered. */
export function refusalOfRequest(request: WebRequest, { port }: WebServer): string | undefined {
  const host = request.header('host')?.toLowerCase()
  const hosts = names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
  if (host === undefined || !hosts.includes(host))
    return 'The preview answers only to 127.0.0.1 and localhost'
  const origin = request.header('origin')?.toLowerCase()
  const isOwn = origin === undefined || origin === `http://${host}`
  return isOwn ? undefined : 'The preview answers only to its own pages'
}

/** Whether it comes from a page of this very server: with its secret, and not from another site. */
export function isFromOwnPage(request: WebRequest, { secret }: WebServer): boolean {
  const site = request.header('sec-fetch-site') ?? 'same-origin'
  const [, query = ''] = request.target.split('?', 2)
  return site === 'same-origin' && new URLSearchParams(query).get('token') === secret
}
