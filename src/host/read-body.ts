/** Reads and decompresses the body of an answer, and stops at a limit. */
import type { Readable, Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { explainFault } from './explain-fault.ts'
import type { NetworkFailure, NetworkFault } from './network.ts'

export type BodyResult = { readonly kind: 'body'; readonly bytes: Uint8Array } | NetworkFailure

/**
 * Calls `settle` exactly once. The limit holds for the bytes on the wire and for those they unpack to,
 * each on its own. Whoever calls destroys the stream afterwards.
 */
export function readBody(
  stream: Readable,
  headers: ReadonlyMap<string, string>,
  maxBytes: number,
  settle: (result: BodyResult) => void,
): void {
  const encoding = headers.get('content-encoding') ?? ''
  const decoder = decoderOf(encoding)
  if (decoder === 'unknown')
    return settle(failure('bad-response', `${named(encoding)} is not known`))
  const tooLarge = failure('too-large', `it is larger than ${maxBytes} bytes`)
  if (Number(headers.get('content-length') ?? 0) > maxBytes) return settle(tooLarge)
  const chunks: Buffer[] = []
  const counts = { sent: 0, unpacked: 0 }
  let settled = false
  const finish = (result: BodyResult): void => {
    if (settled) return
    settled = true
    decoder?.destroy()
    settle(result)
  }
  stream.on('data', (chunk: Buffer) => {
    counts.sent += chunk.length
    if (counts.sent > maxBytes) finish(tooLarge)
  })
  stream.on('error', () => finish(failure('interrupted', 'it broke off half-way')))
  stream.on('close', () => {
    if (!stream.readableEnded) finish(failure('interrupted', 'it broke off half-way'))
  })
  const unpacked = decoder ? stream.pipe(decoder) : stream
  unpacked.on('data', (chunk: Buffer) => {
    counts.unpacked += chunk.length
    if (counts.unpacked > maxBytes) finish(tooLarge)
    else if (!settled) chunks.push(chunk)
  })
  unpacked.on('error', (error) => finish(explainFault(error)))
  unpacked.on('end', () => finish({ kind: 'body', bytes: Buffer.concat(chunks) }))
}

/** A word is named; what a server may send besides is not worth reading. */
function named(encoding: string): string {
  return /^[\w-]{1,20}$/.test(encoding) ? `its encoding "${encoding}"` : 'its encoding'
}

/** `undefined` when the body is sent as it is. */
function decoderOf(encoding: string): Transform | 'unknown' | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip()
    case 'deflate':
      return zlib.createInflate()
    case 'br':
      return zlib.createBrotliDecompress()
    default:
      return 'unknown'
  }
}

function failure(fault: NetworkFault, reason: string): NetworkFailure {
  return { kind: 'failure', fault, reason }
}
