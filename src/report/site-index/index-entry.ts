/** Describes each briefing as lists over all of them need it. */
import type { Correction, Person } from '../../model/front-matter.ts'
import type { Run } from '../../model/report-format.ts'
import type { ClaimCounts, ReportDocument } from '../../model/report.ts'
import { printPartialDate } from '../../syntax/date-value.ts'
import { diagnosticsIn } from '../report-index.ts'
import { addressOf, pageName, reportName } from './page-address.ts'

/** A correction with its date as ISO 8601. */
export interface IndexCorrection {
  readonly date: string
  readonly was: string
  readonly now: string
  readonly why: string
}

/** One briefing in the index. */
export interface IndexEntry {
  /** Names its files; unique. */
  readonly id: string
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly question?: string
  readonly summary?: string
  readonly claimReviewed?: string
  readonly verdict?: string
  readonly status?: string
  readonly tags: readonly string[]
  readonly authors: readonly Person[]
  readonly checked?: string
  readonly published?: string
  readonly updated?: string
  /** The latest of those and of its corrections. */
  readonly modified?: string
  readonly corrections: readonly IndexCorrection[]
  readonly claims: ClaimCounts
  /** Sources that it lists or cites. */
  readonly sources: number
  /** Findings that nobody silenced. */
  readonly problems: number
  /** File of its page, beside the index. */
  readonly page: string
  /** File of its JSON report, beside the index. */
  readonly report: string
  /** Where its page is published; absent when the site has no address. */
  readonly url?: string
}

/** An entry with the place of its briefing in the run. */
export interface PlacedIndexEntry {
  readonly entry: IndexEntry
  readonly index: number
}

const listings = new WeakMap<Run, readonly PlacedIndexEntry[]>()

/** Every briefing once, the most recently checked first; made when first asked for, and kept as long as the run is. */
export function indexEntries(run: Run): readonly PlacedIndexEntry[] {
  const known = listings.get(run)
  if (known) return known
  const placed = run.report.documents
    .map((document, index) => ({ entry: entryOf(document, run, index), index }))
    .toSorted(
      ({ entry: a }, { entry: b }) =>
        compareText(dateOf(b), dateOf(a)) || compareText(a.title, b.title),
    )
  listings.set(run, placed)
  return placed
}

/** The day that a list shows, ISO 8601; empty when the briefing has none. */
export function dateOf({
  checked,
  updated,
  published,
}: Pick<IndexEntry, 'checked' | 'updated' | 'published'>): string {
  return checked ?? updated ?? published ?? ''
}

/** By UTF-16 units; the order is the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The entry of one briefing, without those of all others. `document` is the one at `index`. */
export function entryOf(document: ReportDocument, run: Run, index: number): IndexEntry {
  const { id, path, title, lang, dir, question, summary, verdict, status, tags = [] } = document
  const { frontMatter, bibliography = [] } = run.briefings[index] ?? {}
  const { claimReviewed, authors = [], corrections = [] } = frontMatter ?? {}
  const { checked, published, updated, coverage } = document
  const corrected = corrections.map(indexCorrection)
  const modified = latest([checked, published, updated, ...corrected.map(({ date }) => date)])
  const url = addressOf(pageName(id), run.site)
  return {
    id,
    title,
    lang,
    dir,
    ...(question !== undefined && { question }),
    ...(summary !== undefined && { summary }),
    ...(claimReviewed !== undefined && { claimReviewed }),
    ...(verdict !== undefined && { verdict }),
    ...(status !== undefined && { status }),
    tags,
    authors,
    ...(checked !== undefined && { checked }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(modified !== undefined && { modified }),
    corrections: corrected,
    claims: coverage,
    sources: bibliography.length,
    problems: diagnosticsIn(path, run.report).filter(({ suppressed }) => !suppressed).length,
    page: pageName(id),
    report: reportName(id),
    ...(url !== undefined && { url }),
  }
}

function indexCorrection({ date, was, now, why }: Correction): IndexCorrection {
  return { date: printPartialDate(date.start), was, now, why }
}

/** ISO dates sort as text. */
function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted(compareText)
    .at(-1)
}
