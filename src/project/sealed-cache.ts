/** Keeps bytes in the cache so that damage shows: behind a hash of all that follows, and the key that they are for. */
import type { Host } from '../host/host.ts'
import { readCache, writeCache } from './cache-folder.ts'

/** Hexadecimal digits of a SHA-256. */
const HASH_LENGTH = 64

/** The bytes that were kept; `undefined` when they are for another key, or are not as they were written. */
export function readSealed(
  host: Host,
  root: string,
  name: string,
  key: string,
): Uint8Array | undefined {
  const bytes = readCache(host, root, name)
  if (!bytes) return undefined
  const decoder = new TextDecoder()
  const body = bytes.subarray(HASH_LENGTH + 1)
  if (decoder.decode(bytes.subarray(0, HASH_LENGTH)) !== host.sha256(body)) return undefined
  const head = headOf(key)
  if (decoder.decode(body.subarray(0, head.length)) !== `${key}\n`) return undefined
  return body.subarray(head.length)
}

/** Says whether they were written, one part after the other. */
export function writeSealed(
  host: Host,
  root: string,
  name: string,
  key: string,
  parts: readonly Uint8Array[],
): boolean {
  const all = [headOf(key), ...parts]
  const start = HASH_LENGTH + 1
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, start))
  let end = start
  for (const part of all) {
    bytes.set(part, end)
    end += part.length
  }
  bytes.set(new TextEncoder().encode(`${host.sha256(bytes.subarray(start))}\n`))
  return writeCache(host, root, name, bytes)
}

/** `key` is one line. */
function headOf(key: string): Uint8Array {
  return new TextEncoder().encode(`${key}\n`)
}
