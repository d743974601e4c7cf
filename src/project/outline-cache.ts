/** Remembers outlines of briefings from run to run, many in one file: thousands of small ones would be slower to open than to read. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import { version } from '../version.ts'
import { cachedFiles, makeRoom, removeCached } from './cache-folder.ts'
import { readSealed, writeSealed } from './sealed-cache.ts'

/** To be raised when what is kept changes its form. */
const FORM = 3

/** What all packs together may hold; those written longest ago go first. */
const MOST_KEPT_BYTES = 128_000_000

/** More packs than this are joined, so that a folder of many small changes is read as quickly as a fresh one. */
const MOST_PACKS = 8

const PREFIX = 'outlines-'
const NAME_LENGTH = 16

/** Outlines by path, for one state of all that every one of them hangs on; each as JSON. */
export interface OutlineCache {
  /** The outline that was kept for this content; `hash` is that of its bytes. Who keeps it knows its type. */
  recall(path: string, hash: string): string | undefined
  keep(path: string, hash: string, outline: string): void
  /** Writes what is new. `complete` says that what nobody asked for is no briefing any more. */
  save(complete: boolean): void
}

/** A line of a pack: path and hash as JSON, a tab, and the outline as JSON, in which no tab can be. */
interface Line {
  readonly hash: string
  /** The whole line, as a part of the bytes of its pack. */
  readonly bytes: Uint8Array
  /** Where the outline begins in it. */
  readonly start: number
}

const TAB = 9
const LINE_FEED = 10

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
  const fresh = new Map<string, Uint8Array>()
  return {
    recall(path, hash) {
      asked.add(path)
      const line = known.get(path)
      return line?.hash === hash
        ? new TextDecoder().decode(line.bytes.subarray(line.start))
        : undefined
    },
    keep(path, hash, outline) {
      asked.add(path)
      fresh.set(path, new TextEncoder().encode(`${JSON.stringify([path, hash])}\t${outline}`))
    },
    save(complete) {
      if (fresh.size === 0) return
      const joins = packs.length >= MOST_PACKS || fresh.size * 4 > known.size
      const lines = new Map<string, Uint8Array>()
      if (joins)
        for (const [path, { bytes }] of known)
          if (!complete || asked.has(path)) lines.set(path, bytes)
      for (const [path, bytes] of fresh) lines.set(path, bytes)
      fresh.clear()
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
  const pack = readSealed(host, root, name, key)
  if (!pack) return
  const decoder = new TextDecoder()
  for (let start = 0; start < pack.length;) {
    const feed = pack.indexOf(LINE_FEED, start)
    const bytes = pack.subarray(start, feed < 0 ? pack.length : feed)
    const tab = bytes.indexOf(TAB)
    // The hash has proved that it is as it was written.
    const [path, hash] = JSON.parse(decoder.decode(bytes.subarray(0, tab))) as [string, string]
    yield [path, { hash, bytes, start: tab + 1 }]
    start += bytes.length + 1
  }
}

/** Says whether it was written. */
function writePack(
  host: Host,
  root: string,
  name: string,
  key: string,
  lines: Iterable<Uint8Array>,
): boolean {
  // The line of the key counts too.
  let size = key.length + 1
  const feed = Uint8Array.of(LINE_FEED)
  const parts: Uint8Array[] = []
  for (const line of lines) {
    if (parts.length > 0) parts.push(feed)
    parts.push(line)
    size += line.length + 1
  }
  return size <= MOST_KEPT_BYTES && writeSealed(host, root, name, key, parts)
}
