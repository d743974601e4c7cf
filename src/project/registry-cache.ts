/** Remembers what registry files were decoded to, by their content. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { FileEntries } from '../registry/file-entries.ts'
import { packDecoded, unpackEntries } from '../registry/packed-form.ts'
import { version } from '../version.ts'
import { isCacheWanted, makeRoom } from './cache-folder.ts'
import { readSealed, writeSealed } from './sealed-cache.ts'

/** To be raised when what is kept changes its form. */
const FORM = 2

/** Smaller files are decoded in about the time that a look into the cache takes. */
const LEAST_BYTES = 16_000

/** What is kept of larger files would not fit beside the others. */
const MOST_BYTES = 96_000_000

/** What all entries together may hold; the oldest go first. */
const MOST_KEPT_BYTES = 256_000_000

const PREFIX = 'registry-'

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
      const name = `${PREFIX}${hashText(host, path).slice(0, 16)}.pack`
      const key = JSON.stringify([FORM, version, build, path, hash])
      return {
        recall() {
          const packed = readSealed(host, root, name, key)
          return packed && unpackEntries(packed, path)
        },
        keep(decoded) {
          if (writeSealed(host, root, name, key, [packDecoded(decoded)]))
            makeRoom(host, root, { prefix: PREFIX, most: MOST_KEPT_BYTES, newest: name })
        },
      }
    },
  }
}
