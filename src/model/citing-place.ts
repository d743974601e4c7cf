/** Tells where a briefing first cites a source. */
import type { Location } from '../text/span.ts'
import type { BibliographyEntry, ResolvedBriefing } from './briefing.ts'

/** The key or number in the first citation of a source; `undefined` when nothing cites it. */
export function firstCitingPlace(
  { path, citations }: Pick<ResolvedBriefing, 'path' | 'citations'>,
  { key, citations: citing }: BibliographyEntry,
): Location | undefined {
  const item = citations[citing[0] ?? -1]?.items.find((candidate) => candidate.key === key)
  return item && { path, span: item.span }
}
