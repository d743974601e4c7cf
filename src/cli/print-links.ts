/** Prints what became of addresses, as lines to read or as JSON. */
import type { Host } from '../host/host.ts'
import type { Network } from '../host/network.ts'
import { askWayback, waybackList, type WaybackAnswer } from '../links/wayback.ts'
import type { LinkState } from '../links/link-record.ts'
import type { CheckedLinks, SourceLink } from '../project/check-source-links.ts'
import { printJson } from '../report/json-text.ts'
import { countNoun } from '../text/count-noun.ts'
import { printPartialDate } from '../syntax/date-value.ts'
import { escaped } from '../text/terminal-text.ts'

const states: readonly LinkState[] = ['ok', 'moved', 'unknown', 'failing', 'dead']
const STATE_COLUMNS = 7

/** An archived copy, or where to look for one. */
interface Suggestion {
  readonly kind: 'copy' | 'list'
  readonly url: string
  /** ISO day of the copy, perhaps partial. */
  readonly at?: string
  /** Why it is no more than this. */
  readonly note?: string
}

export interface LinksToPrint extends CheckedLinks {
  /** How many sources were to be checked. */
  readonly asked: number
}

/** With `archive`, archive.org is asked about what is failing and has no copy in the registry. */
export async function printLinks(
  host: Host,
  format: 'text' | 'json',
  { links, asked }: LinksToPrint,
  archive: { readonly network: Network; readonly timeoutMs: number } | undefined,
): Promise<void> {
  const suggestions = new Map<SourceLink, readonly Suggestion[]>()
  for (const link of links)
    if (link.state === 'failing' || link.state === 'dead')
      suggestions.set(link, await suggestionsFor(link, archive))
  if (format === 'json') return host.out.send(printJson(asJson(links, suggestions)))
  const width = Math.max(0, ...links.map(({ source }) => source.key.length))
  for (const link of links) {
    host.out.write(escaped`${lineOf(link, width)}\n`)
    for (const line of detailsOf(link, suggestions.get(link) ?? []))
      host.out.write(escaped`${' '.repeat(STATE_COLUMNS + 2)}${line}\n`)
  }
  host.out.write(escaped`${summaryOf(links, asked)}\n`)
}

async function suggestionsFor(
  { source, url }: SourceLink,
  archive: { readonly network: Network; readonly timeoutMs: number } | undefined,
): Promise<readonly Suggestion[]> {
  const recorded = source.notes.archives.map((copy): Suggestion => ({
    kind: 'copy',
    url: copy.url,
    ...(copy.at && { at: copy.at.raw }),
  }))
  if (recorded.length > 0) return recorded
  if (!archive) return [{ kind: 'list', url: waybackList(url) }]
  const seen = source.accessed ?? source.issued
  const day = seen ? printPartialDate(seen.start).replaceAll('-', '') : ''
  return [suggestionOf(await askWayback(archive.network, url, day, archive.timeoutMs), url)]
}

function suggestionOf(answer: WaybackAnswer, url: string): Suggestion {
  if (answer.kind === 'copy') return { kind: 'copy', url: answer.url, at: answer.at }
  const note =
    answer.kind === 'none' ? 'archive.org knows of no copy' : `archive.org: ${answer.reason}`
  return { kind: 'list', url: waybackList(url), note }
}

function lineOf({ source, url, state }: SourceLink, width: number): string {
  return `${state.padEnd(STATE_COLUMNS)}  ${source.key.padEnd(width)}  ${url}`
}

function detailsOf(
  { state, record }: SourceLink,
  suggestions: readonly Suggestion[],
): readonly string[] {
  if (state === 'ok') return []
  const since =
    record.failingSince !== undefined && (state === 'dead' || state === 'failing')
      ? `, since ${record.failingSince}`
      : ''
  return [
    `${record.reason}${since}${record.fault === 'refused-address' ? '; --allow-private allows it' : ''}`,
    ...(record.movedTo === undefined ? [] : [`use ${record.movedTo}`]),
    ...suggestions.map(({ kind, url, at, note }) => {
      if (kind === 'copy') return `archived copy${at === undefined ? '' : ` of ${at}`}: ${url}`
      return `${note === undefined ? 'look for a copy' : `${note}; look for yourself`}: ${url}`
    }),
  ]
}

function summaryOf(links: readonly SourceLink[], asked: number): string {
  const counts = states.flatMap((state) => {
    const count = links.filter((link) => link.state === state).length
    return count > 0 ? [`${count} ${state}`] : []
  })
  const without = asked - new Set(links.map(({ source }) => source)).size
  const rest = without > 0 ? [`${countNoun(without, 'source')} without an address`] : []
  return [links.length === 0 ? 'No address to check' : counts.join(', '), ...rest].join('; ')
}

function asJson(
  links: readonly SourceLink[],
  suggestions: ReadonlyMap<SourceLink, readonly Suggestion[]>,
): unknown {
  return {
    links: links.map((link) => ({
      key: link.source.key,
      field: link.field,
      url: link.url,
      state: link.state,
      ...link.record,
      verdict: undefined,
      cached: link.cached,
      archives: suggestions.get(link) ?? [],
    })),
  }
}
