/** Finds copies in the Wayback Machine: addresses to open by hand, and the closest one on request. */
import type { Network } from '../host/network.ts'
import { followRedirects } from './follow-redirects.ts'

const AVAILABILITY = 'https://archive.org/wayback/available'
const MAX_BYTES = 100_000

/** A page that lists the copies of an address. */
export function waybackList(url: string): string {
  return `https://web.archive.org/web/*/${url}`
}

export type WaybackAnswer =
  | { readonly kind: 'copy'; readonly url: string; readonly at: string }
  | { readonly kind: 'none' }
  /** It could not be asked; lower case, without a final period. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** Asks for the copy closest to a day, `20250303`; for the latest when there is none. Never rejects. */
export async function askWayback(
  network: Network,
  url: string,
  timestamp: string,
  timeoutMs: number,
): Promise<WaybackAnswer> {
  const query = new URLSearchParams({ url, ...(timestamp !== '' && { timestamp }) })
  const { answer } = await followRedirects(network, {
    method: 'GET',
    url: `${AVAILABILITY}?${query.toString()}`,
    timeoutMs,
    maxBytes: MAX_BYTES,
    allowPrivate: false,
  })
  if (answer.kind === 'failure') return { kind: 'unknown', reason: answer.reason }
  if (answer.status !== 200) return { kind: 'unknown', reason: `it answers ${answer.status}` }
  try {
    return closest(JSON.parse(new TextDecoder().decode(answer.body)))
  } catch {
    return { kind: 'unknown', reason: 'its answer is not valid JSON' }
  }
}

function closest(body: unknown): WaybackAnswer {
  const snapshot = field(field(body, 'archived_snapshots'), 'closest')
  const [url, timestamp] = [field(snapshot, 'url'), field(snapshot, 'timestamp')]
  if (typeof url !== 'string' || typeof timestamp !== 'string') return { kind: 'none' }
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)/.exec(timestamp) ?? []
  const copy = url.replace(/^http:/, 'https:')
  // An answer that points anywhere else is not one of theirs.
  if (year === undefined || !copy.startsWith('https://web.archive.org/')) return { kind: 'none' }
  return { kind: 'copy', url: copy, at: `${year}-${month}-${date}` }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}
