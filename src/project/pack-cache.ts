/** Remembers small things from run to run, many in one file: thousands of small ones would be slower to open than to read. */
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import { version } from '../version.ts'
import { cachedFiles, makeRoom, removeCached } from './cache-folder.ts'
import { readSealed, writeSealed } from './sealed-cache.ts'

/** To be raised when what is kept changes its form. */
const FORM = 3

/** What all packs of one kind together may hold; those written longest ago go first. */
const MOST_KEPT_BYTES = 128_000_000

/** More packs than this are joined, so that a folder of many small changes is read as quickly as a fresh one. */
const MOST_PACKS = 8

const NAME_LENGTH = 16

/** Things by name, each for one state of what it alone hangs on, and all for one state of what all of them hang on. */
export interface PackCache {
  /** What was kept for this state, which a hash names; who keeps it knows what it is. */
  recall(name: string, state: string): string | undefined
  /** One line of text. */
  keep(name: string, state: string, thing: string): void
  /** Writes what is new. `complete` says that what nobody asked for is gone. */
  save(complete: boolean): void
}

/** A line of a pack: name and state as JSON, in which no tab can be, a tab, and the thing. */
interface Line {
  readonly state: string
  /** The whole line, as a part of the bytes of its pack. */
  readonly bytes: Uint8Array
  /** Where the thing begins in it. */
  readonly start: number
}

const TAB = 9
const LINE_FEED = 10

/** The cache of one kind of things for one world: all that every one of them hangs on, as JSON. */
export function openPackCache(
  host: Host,
  root: string,
  kind: 'outlines' | 'pages',
  world: string,
): PackCache {
  const key = hashText(host, JSON.stringify([FORM, version, host.build, world]))
  const prefix = `${kind}-${key.slice(0, NAME_LENGTH)}-`
  const packs = cachedFiles(host, root)
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix))
  const known = new Map<string, Line>()
  for (const name of packs)
    for (const [thing, line] of readPack(host, root, name, key)) known.set(thing, line)
  const asked = new Set<string>()
  const fresh = new Map<string, Uint8Array>()
  return {
    recall(name, state) {
      asked.add(name)
      const line = known.get(name)
      return line?.state === state
        ? new TextDecoder().decode(line.bytes.subarray(line.start))
        : undefined
    },
    keep(name, state, thing) {
      asked.add(name)
      fresh.set(name, new TextEncoder().encode(`${JSON.stringify([name, state])}\t${thing}`))
    },
    save(complete) {
      if (fresh.size === 0) return
      const joins = packs.length >= MOST_PACKS || fresh.size * 4 > known.size
      const lines = new Map<string, Uint8Array>()
      if (joins)
        for (const [thing, { bytes }] of known)
          if (!complete || asked.has(thing)) lines.set(thing, bytes)
      for (const [thing, bytes] of fresh) lines.set(thing, bytes)
      fresh.clear()
      const name = `${prefix}${host.randomHex(NAME_LENGTH / 2)}.jsonl`
      if (!writePack(host, root, name, key, lines.values())) return
      if (joins) for (const old of packs) removeCached(host, root, old)
      makeRoom(host, root, { prefix: `${kind}-`, most: MOST_KEPT_BYTES, newest: name })
    },
  }
}

/** What a pack holds by name; nothing when it is for another world, or is not as it was written. */
function* readPack(
  host: Host,
  root: string,
  name: string,
  key: string,
): Iterable<readonly [thing: string, line: Line]> {
  const pack = readSealed(host, root, name, key)
  if (!pack) return
  const decoder = new TextDecoder()
  for (let start = 0; start < pack.length;) {
    const feed = pack.indexOf(LINE_FEED, start)
    const bytes = pack.subarray(start, feed < 0 ? pack.length : feed)
    const tab = bytes.indexOf(TAB)
    // The hash has proved that it is as it was written.
    const [thing, state] = JSON.parse(decoder.decode(bytes.subarray(0, tab))) as [string, string]
    yield [thing, { state, bytes, start: tab + 1 }]
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
