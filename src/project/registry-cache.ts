/** Remembers what registry files were decoded to, by their content. */
import type { Host } from '../host/host.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { FileEntries } from '../registry/file-entries.ts'
import { packDecoded, unpackEntries } from '../registry/packed-form.ts'
import { version } from '../version.ts'
import { isCacheWanted, makeRoom, readCache, writeCache } from './cache-folder.ts'

/** To be raised when what is kept changes its form. */
const FORM = 2

/** Smaller files are decoded in about the time that a look into the cache takes. */
const LEAST_BYTES = 16_000

/** What is kept of larger files would not fit beside the others. */
const MOST_BYTES = 96_000_000

/** What all entries together may hold; the oldest go first. */
const MOST_KEPT_BYTES = 256_000_000

const PREFIX = 'registry-'
const HASH_LENGTH = 64

/** What is remembered of one registry file. */
export interface CacheEntry {
  /** The entries of the file when it had these bytes; `undefined` when they are not known. */
  recall(): FileEntries | undefined
  keep(decoded: DecodedRegistryFile): void
}

export interface RegistryCache {
  /** The entry for a file of so many bytes with this hash; `undefined` when keeping it would not pay. */
  entryFor(path: string, size: number, hash: string): CacheEntry | undefined
}

/**
 * The cache of a project; one that keeps nothing when the user does not want it. A program that runs from its
 * sources has no name for what it is, and keeps nothing either.
 */
export function openRegistryCache(
  host: Host,
  root: string,
  asked: boolean | undefined,
): RegistryCache {
  const wanted = isCacheWanted(host, asked)
  const { build } = host
  return {
    entryFor(path, size, hash) {
      if (!wanted || build === undefined) return undefined
      if (size < LEAST_BYTES || size > MOST_BYTES) return undefined
      const name = `${PREFIX}${host.sha256(new TextEncoder().encode(path)).slice(0, 16)}.pack`
      const key = JSON.stringify([FORM, version, build, path, hash])
      return {
        recall() {
          const packed = recall(host, root, name, key)
          return packed === undefined ? undefined : unpackEntries(packed, path)
        },
        keep: (decoded) => keep(host, root, name, `${key}\n`, packDecoded(decoded)),
      }
    },
  }
}

/** The bytes kept for this key; `undefined` when they are for another, or are not as they were written. */
function recall(host: Host, root: string, name: string, key: string): Uint8Array | undefined {
  const bytes = readCache(host, root, name)
  if (!bytes) return undefined
  const decoder = new TextDecoder()
  const body = bytes.subarray(HASH_LENGTH + 1)
  if (decoder.decode(bytes.subarray(0, HASH_LENGTH)) !== host.sha256(body)) return undefined
  const head = new TextEncoder().encode(`${key}\n`)
  if (decoder.decode(body.subarray(0, head.length)) !== `${key}\n`) return undefined
  return body.subarray(head.length)
}

/** Puts the key and the hash of all that follows in front, so that damage shows, and makes room. */
function keep(host: Host, root: string, name: string, key: string, packed: Uint8Array): void {
  const encoder = new TextEncoder()
  const head = encoder.encode(key)
  const bytes = new Uint8Array(HASH_LENGTH + 1 + head.length + packed.length)
  bytes.set(head, HASH_LENGTH + 1)
  bytes.set(packed, HASH_LENGTH + 1 + head.length)
  bytes.set(encoder.encode(`${host.sha256(bytes.subarray(HASH_LENGTH + 1))}\n`))
  if (writeCache(host, root, name, bytes))
    makeRoom(host, root, { prefix: PREFIX, most: MOST_KEPT_BYTES, newest: name })
}
