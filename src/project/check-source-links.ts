/** Checks the addresses of sources, with what earlier checks found. */
import type { Host } from '../host/host.ts'
import type { Network } from '../host/network.ts'
import type { LinkAnswer } from '../links/check-link.ts'
import { checkLinks } from '../links/check-links.ts'
import { linkState, recordLink, type LinkRecord, type LinkState } from '../links/link-record.ts'
import type { Source } from '../model/source.ts'
import { printPartialDate } from '../syntax/date-value.ts'
import type { Progress } from './compile-project.ts'
import { isFresh, readLinkCache, writeLinkCache, type LinkRecords } from './link-cache.ts'

export interface LinkRequest {
  /** The folder with the cache. */
  readonly root: string
  readonly sources: readonly Source[]
  /** Ask again also where the last answer is of the last 24 hours. */
  readonly fresh: boolean
  readonly allowPrivate: boolean
  readonly timeoutMs: number
  readonly concurrency: number
  readonly progress: Progress
}

/** One address of one source. */
export interface SourceLink {
  readonly source: Source
  /** Which field of the source it is. */
  readonly field: 'URL' | 'DOI'
  readonly url: string
  readonly state: LinkState
  readonly record: LinkRecord
  /** The answer is an earlier run's. */
  readonly cached: boolean
}

export interface CheckedLinks {
  /** In the order of the sources. */
  readonly links: readonly SourceLink[]
  /** Several servers were asked, and none was there: more likely the network is down than all of them. */
  readonly isOffline: boolean
}

/** Rejects only when the network does, which it never should. */
export async function checkSourceLinks(
  host: Host,
  network: Network,
  request: LinkRequest,
): Promise<CheckedLinks> {
  const cache = readLinkCache(host, request.root)
  const addresses = request.sources.flatMap(addressesOf)
  const known = new Map([...cache].filter(([, record]) => isFresh(record, host.now())))
  const asked = addresses.filter(({ url }) => request.fresh || !known.has(url))
  const urls = asked.map(({ url }) => url)
  const answers = await checkLinks(network, urls, { ...request, now: () => host.now() })
  const isOffline = nobodyAnswered([...answers.values()])
  const checkedAt = host.now().toISOString()
  const records = new Map<string, LinkRecord>()
  for (const { url, source } of asked) {
    const answer = answers.get(url)
    if (answer && !isOffline)
      records.set(url, recordLink(answer, checkedAt, earliestFailure(source, cache.get(url))))
    else if (answer) records.set(url, { verdict: 'unknown', reason: answer.reason, checkedAt })
  }
  if (!isOffline) writeLinkCache(host, request.root, worthKeeping(records))
  const links = addresses.flatMap(({ source, field, url }): SourceLink[] => {
    const record = records.get(url) ?? known.get(url)
    const cached = !records.has(url)
    return record ? [{ source, field, url, state: linkState(record), record, cached }] : []
  })
  return { links, isOffline }
}

interface Address {
  readonly source: Source
  readonly field: 'URL' | 'DOI'
  readonly url: string
}

/** The URL, and where the DOI leads unless the URL is just that. */
function addressesOf(source: Source): readonly Address[] {
  const { url, doi } = source
  const written = url?.trim() ?? ''
  const resolver = doi === undefined ? '' : `https://doi.org/${encodeURI(doi)}`
  const isSame = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(written)
  return [
    ...(written === '' ? [] : [{ source, field: 'URL' as const, url: written }]),
    ...(resolver === '' || isSame ? [] : [{ source, field: 'DOI' as const, url: resolver }]),
  ]
}

/** Of the registry and the cache, the earlier day; the registry may be shared, and the cache is not. */
function earliestFailure(
  { notes: { link } }: Source,
  cached: LinkRecord | undefined,
): string | undefined {
  const recorded = link?.failingSince && printPartialDate(link.failingSince.start)
  // What has been seen to work since then counts for more.
  const isOutdated =
    cached && recorded && isThere(cached) && cached.checkedAt.slice(0, 10) >= recorded
  const days = [isOutdated ? undefined : recorded, cached?.failingSince]
  return days.filter((day) => day !== undefined).toSorted()[0]
}

function isThere({ verdict }: LinkRecord): boolean {
  return verdict === 'ok' || verdict === 'moved'
}

/** An answer that blames the way and not the address says nothing for the next 24 hours. */
function worthKeeping(records: LinkRecords): LinkRecords {
  return new Map(
    [...records].filter(
      ([, { verdict, status, failingSince }]) =>
        verdict !== 'unknown' || status !== undefined || failingSince !== undefined,
    ),
  )
}

const NO_ANSWER = new Set(['connection', 'dns', 'dns-unavailable', 'timeout', 'unreachable'])

function nobodyAnswered(answers: readonly LinkAnswer[]): boolean {
  const sent = answers.filter(
    ({ fault }) => fault !== 'unsupported-url' && fault !== 'refused-address',
  )
  return sent.length > 0 && sent.every(({ fault }) => fault !== undefined && NO_ANSWER.has(fault))
}
