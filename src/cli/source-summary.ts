/** Sums a source up for lists: what it is, and what is kept and known of it. */
import type { Source } from '../model/source.ts'
import { printPartialDate } from '../syntax/date-value.ts'

/** One source as `-f json` prints it; what is not known is absent. */
export interface SourceSummary {
  readonly key: string
  readonly type: string
  readonly title: string
  readonly authors: readonly string[]
  readonly containerTitle?: string
  /** As the registry has it. */
  readonly issued?: string
  readonly url?: string
  readonly doi?: string
  readonly snapshot: boolean
  readonly archives: number
  /** HTTP status of the last check; absent when none was made or none answered. */
  readonly linkStatus?: number
  readonly retracted: boolean
  readonly supersededBy?: string
  /** The registry file, from the project's root. */
  readonly path: string
  /** How many citations name it; only where the briefings were read. */
  readonly citations?: number
}

export function summarizeSource(source: Source, citations: number | undefined): SourceSummary {
  const { key, type, title, authors, containerTitle, issued, url, doi, notes, location } = source
  const { snapshot, archives, link, retracted, supersededBy } = notes
  return {
    key,
    type,
    title,
    authors: authors.map(
      ({ literal, given, family }) =>
        literal ?? [given, family].filter((part) => part !== undefined).join(' '),
    ),
    ...(containerTitle !== undefined && { containerTitle }),
    ...(issued && { issued: issued.raw }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    snapshot: snapshot !== undefined,
    archives: archives.length,
    ...(link?.status !== undefined && { linkStatus: link.status }),
    retracted: retracted !== undefined,
    ...(supersededBy !== undefined && { supersededBy }),
    path: location.path,
    ...(citations !== undefined && { citations }),
  }
}

/** The day on which a source was issued, as far as it is known: "2026-03". */
export function issuedDay({ issued }: Source): string {
  return issued ? `${printPartialDate(issued.start)}${issued.circa ? '~' : ''}` : ''
}

/** What is kept and known of a source, in words: "snapshot, link 404, retracted". */
export function stateInWords({ notes }: Source): string {
  const { snapshot, archives, link, retracted, supersededBy } = notes
  const status = link?.status
  return [
    snapshot ? 'snapshot' : '',
    archives.length > 0 ? 'archive' : '',
    link ? `link ${status === undefined ? 'silent' : status < 400 ? 'ok' : status}` : '',
    retracted ? 'retracted' : '',
    supersededBy === undefined ? '' : 'superseded',
  ]
    .filter((word) => word !== '')
    .join(', ')
}

/** Whether every word stands in the key, title, authors, publication or address, whatever its case. */
export function matchesWords(source: Source, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { key, title, authors, containerTitle = '', publisher = '', url = '', doi = '' } = source
  const names = authors.flatMap(({ family = '', given = '', literal = '' }) => [
    family,
    given,
    literal,
  ])
  const text = fold([key, title, ...names, containerTitle, publisher, url, doi].join('\n'))
  return words.every((word) => text.includes(fold(word)))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
