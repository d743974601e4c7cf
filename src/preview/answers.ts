/** Words the answers of the preview: whole ones with the headers that every answer has, and the stream of events. */
import type { WebAnswer, WebConnection, WebStream } from '../host/web-server.ts'
import { mediaType } from './media-types.ts'

/** Nothing is kept, guessed, framed, or given to another site. */
const common = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** For what is not a page of our making: it may show itself, and run nothing. */
const closedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox"

/** A line of plain text. */
export function textAnswer(
  status: number,
  words: string,
  more: Readonly<Record<string, string>> = {},
): WebAnswer {
  const headers = { ...common, ...more, 'content-type': mediaType('answer.txt') }
  return { kind: 'whole', status, headers, body: `${words}\n` }
}

/** A file of this name with this content. `policy` is a page's own content security policy. */
export function fileAnswer(
  status: number,
  name: string,
  body: string | Uint8Array,
  policy: string = closedPolicy,
): WebAnswer {
  const own = { 'content-type': mediaType(name), 'content-security-policy': policy }
  return { kind: 'whole', status, headers: { ...common, ...own }, body }
}

export function eventStream(opened: (connection: WebConnection) => void): WebStream {
  return { kind: 'stream', headers: { ...common, 'content-type': 'text/event-stream' }, opened }
}
