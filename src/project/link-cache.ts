/** Remembers the last check of each address from one run to the next. */
import type { Host } from '../host/host.ts'
import { decodeLinkRecord, type LinkRecord } from '../links/link-record.ts'
import { readCache, writeCache } from './cache-folder.ts'

const NAME = 'links.json'
/** Of another version, everything is forgotten. */
const VERSION = 1
const FRESH_MS = 24 * 60 * 60 * 1000
/** What nobody has asked about for so long is forgotten. */
const KEPT_MS = 90 * FRESH_MS

export type LinkRecords = ReadonlyMap<string, LinkRecord>

/** By address. A damaged file is an empty one, and a damaged entry is none. */
export function readLinkCache(host: Host, root: string): LinkRecords {
  const bytes = readCache(host, root, NAME)
  if (!bytes) return new Map()
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return decode(content)
  } catch {
    return new Map()
  }
}

function decode(content: unknown): LinkRecords {
  const records = new Map<string, LinkRecord>()
  if (typeof content !== 'object' || content === null) return records
  if (!('version' in content) || content.version !== VERSION || !('links' in content))
    return records
  const { links } = content
  if (typeof links !== 'object' || links === null) return records
  for (const [url, value] of Object.entries(links)) {
    const record = decodeLinkRecord(value)
    if (record) records.set(url, record)
  }
  return records
}

/** Adds to what is there by now, so that two runs at a time lose little of each other's work. */
export function writeLinkCache(host: Host, root: string, checked: LinkRecords): void {
  const now = host.now().getTime()
  const links = [...readLinkCache(host, root), ...checked].filter(
    ([, { checkedAt }]) => now - Date.parse(checkedAt) < KEPT_MS,
  )
  const content = { version: VERSION, links: Object.fromEntries(links) }
  writeCache(host, root, NAME, `${JSON.stringify(content)}\n`)
}

/**
 * Whether the check is of the last 24 hours; one from the future is not. Where nobody answered, the
 * next run asks again.
 */
export function isFresh({ checkedAt, verdict, status }: LinkRecord, now: Date): boolean {
  const age = now.getTime() - Date.parse(checkedAt)
  return age >= 0 && age < FRESH_MS && (verdict !== 'unknown' || status !== undefined)
}
