/** Remembers outlines of briefings from run to run, many in one file: thousands of small ones would be slower to open than to read. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import { version } from '../version.ts'
import { cachedFiles, makeRoom, removeCached } from './cache-folder.ts'
import { readSealed, writeSealed } from './sealed-cache.ts'

/** To be raised when what is kept changes its form. */
const FORM = 2

/** What all packs together may hold; those written longest ago go first. */
const MOST_KEPT_BYTES = 128_000_000

/** More packs than this are joined, so that a folder of many small changes is read as quickly as a fresh one. */
const MOST_PACKS = 8

const PREFIX = 'outlines-'
const NAME_LENGTH = 16

/** Outlines by path, for one state of all that every one of them hangs on. */
export interface OutlineCache {
  /** The outline that was kept for this content; `hash` is that of its bytes. Who keeps it knows its type. */
  recall(path: string, hash: string): unknown
  keep(path: string, hash: string, outline: unknown): void
  /** Writes what is new. `complete` says that what nobody asked for is no briefing any more. */
  save(complete: boolean): void
}

interface Line {
  readonly hash: string
  /** As it stands in the pack: path, hash and outline as JSON. */
  readonly json: string
  readonly outline: unknown
}

/** The cache for one world: all that outlines hang on besides the text of their briefing, as JSON. */
export function openOutlineCache(host: Host, root: string, world: string): OutlineCache {
  const key = hashText(host, JSON.stringify([FORM, version, host.build, world]))
  const prefix = `${PREFIX}${key.slice(0, NAME_LENGTH)}-`
  const packs = cachedFiles(host, root)
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix))
  const known = new Map<string, Line>()
  for (const name of packs)
    for (const [path, line] of readPack(host, root, name, key)) known.set(path, line)
  const asked = new Set<string>()
  const fresh = new Map<string, string>()
  return {
    recall(path, hash) {
      asked.add(path)
      const line = known.get(path)
      return line?.hash === hash ? line.outline : undefined
    },
    keep(path, hash, outline) {
      asked.add(path)
      fresh.set(path, JSON.stringify([path, hash, outline]))
    },
    save(complete) {
      if (fresh.size === 0) return
      const joins = packs.length >= MOST_PACKS || fresh.size * 4 > known.size
      const lines = new Map<string, string>()
      if (joins)
        for (const [path, { json }] of known)
          if (!complete || asked.has(path)) lines.set(path, json)
      for (const [path, json] of fresh) lines.set(path, json)
      const name = `${prefix}${host.randomHex(NAME_LENGTH / 2)}.jsonl`
      if (!writePack(host, root, name, key, lines.values())) return
      if (joins) for (const old of packs) removeCached(host, root, old)
      makeRoom(host, root, { prefix: PREFIX, most: MOST_KEPT_BYTES, newest: name })
    },
  }
}

/** What a pack holds by path; nothing when it is for another world, or is not as it was written. */
function* readPack(
  host: Host,
  root: string,
  name: string,
  key: string,
): Iterable<readonly [path: string, line: Line]> {
  const bytes = readSealed(host, root, name, key)
  if (!bytes) return
  for (const json of new TextDecoder().decode(bytes).split('\n')) {
    // The hash has proved that it is as it was written.
    const [path, hash, outline] = JSON.parse(json) as [string, string, unknown]
    yield [path, { hash, json, outline }]
  }
}

/** Says whether it was written. */
function writePack(
  host: Host,
  root: string,
  name: string,
  key: string,
  lines: Iterable<string>,
): boolean {
  const encoder = new TextEncoder()
  // The line of the key counts too.
  let size = key.length + 1
  const parts = Array.from(lines, (line, index) => {
    const part = encoder.encode(index === 0 ? line : `\n${line}`)
    size += part.length
    return part
  })
  return size <= MOST_KEPT_BYTES && writeSealed(host, root, name, key, parts)
}
