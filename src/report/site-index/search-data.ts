/** Gathers what a page needs to search the briefings: an index of their words, and the texts behind it. */
import type { Run } from '../../model/report-format.ts'
import { referenceLine } from '../reference/reference-line.ts'
import { compactIndex, indexBuilder, type CompactIndex } from './compact-index.ts'
import { compareText, dateOf, indexEntries, type IndexEntry } from './index-entry.ts'
import { wordsOf } from './words-of.ts'

/** What filters and orders look at. */
export interface SearchFacts {
  readonly verdict: string
  readonly tags: readonly string[]
  readonly lang: string
  /** ISO 8601; empty when there is none. */
  readonly date: string
  readonly uncited: number
  readonly problems: number
  /** Place by title. */
  readonly rank: number
}

/** What a hit shows: sentences by id, sources by number. */
export interface SearchTexts {
  readonly claims: readonly (readonly [id: string, text: string])[]
  readonly sources: readonly (readonly [number: number, reference: string])[]
}

/** All of it, in the order of `indexEntries`. */
export interface SearchData {
  readonly facts: readonly SearchFacts[]
  readonly index: CompactIndex
}

/** The index and the facts; texts come apart, because a large site loads them by parts. */
export function searchData(run: Run): SearchData {
  const entries = indexEntries(run)
  const byTitle = entries
    .map(({ entry: { title } }, place) => ({ title, place }))
    .toSorted((a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()))
  const ranks = new Map(byTitle.map(({ place }, rank) => [place, rank]))
  return {
    facts: entries.map(({ entry }, place) => factsOf(entry, ranks.get(place) ?? 0)),
    index: prepared.get(run) ?? compactIndex(searchedWords(run)),
  }
}

const prepared = new WeakMap<Run, CompactIndex>()

/**
 * Makes the index piece by piece, for those who must not keep others waiting. `goOn` is asked after each briefing;
 * says whether it came to its end.
 */
export async function prepareSearch(run: Run, goOn: () => Promise<boolean>): Promise<boolean> {
  if (prepared.has(run)) return true
  const builder = indexBuilder()
  for (const fields of searchedWords(run)) {
    builder.add(fields)
    if (!(await goOn())) return false
  }
  prepared.set(run, builder.finish())
  return true
}

/** As JSON, which takes a quarter of the room; made while a briefing is at hand, for it may cost its compilation. */
const kept = new WeakMap<Run, Map<number, string>>()

/** What a hit in the briefing at `index` of the run can show. */
export function searchTexts(run: Run, index: number): SearchTexts {
  const json = kept.get(run)?.get(index)
  // It was made of nothing else.
  return json === undefined ? makeTexts(run, index) : (JSON.parse(json) as SearchTexts)
}

/** Makes it once, and keeps it as long as the run is. */
export function keepSearchTexts(run: Run, index: number): void {
  if (!kept.get(run)?.has(index)) giveSearchTexts(run, index, printSearchTexts(run, index))
}

/** As one that is to be kept until another run about the same briefing wants it. */
export function printSearchTexts(run: Run, index: number): string {
  return JSON.stringify(makeTexts(run, index))
}

/** Keeps what was printed as long as the run is. */
export function giveSearchTexts(run: Run, index: number, printed: string): void {
  const texts = kept.get(run) ?? new Map<number, string>()
  kept.set(run, texts)
  texts.set(index, printed)
}

function makeTexts(run: Run, index: number): SearchTexts {
  const document = run.report.documents[index]
  const claims = (document?.claims ?? []).flatMap(({ id, text }) =>
    text === '' ? [] : [[id, text] as const],
  )
  const sources = (run.briefings[index]?.bibliography ?? []).map(
    ({ number, key, source }) =>
      [
        number,
        source
          ? referenceLine(source, document?.lang ?? run.report.lang, run.styledReferences)
          : key,
      ] as const,
  )
  return { claims, sources }
}

function* searchedWords(run: Run): Iterable<readonly (readonly string[])[]> {
  for (const { entry, index } of indexEntries(run)) {
    const { title, question, summary, claimReviewed, verdict, tags, authors } = entry
    const dek = [
      question,
      summary,
      claimReviewed,
      verdict,
      ...tags,
      ...authors.map(({ name }) => name),
    ]
    const { claims, sources } = searchTexts(run, index)
    yield [
      wordsOf(title),
      wordsOf(dek.filter(Boolean).join(' ')),
      claims.flatMap(([, text]) => wordsOf(text)),
      sources.flatMap(([, reference]) => wordsOf(reference)),
    ]
  }
}

function factsOf(entry: IndexEntry, rank: number): SearchFacts {
  const { verdict = '', tags, lang, claims, problems } = entry
  return { verdict, tags, lang, date: dateOf(entry), uncited: claims.uncited, problems, rank }
}
