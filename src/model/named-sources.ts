/** Tells which sources briefings name and cite. */
import type { ResolvedBriefing } from './briefing.ts'
import type { Source } from './source.ts'

/** Keys that a citation or a list of sources names, whether the registry has them or not. */
export function namedSources(
  briefings: readonly Pick<ResolvedBriefing, 'bibliography'>[],
): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { bibliography } of briefings)
    for (const { key, listed, citations } of bibliography)
      if (listed || citations.length > 0) named.add(key)
  return named
}

/** The registry's sources that a briefing cites, in the order of its bibliography. */
export function sourcesCitedIn({
  bibliography,
}: Pick<ResolvedBriefing, 'bibliography'>): readonly Source[] {
  return bibliography.flatMap(({ source, citations }) =>
    source && citations.length > 0 ? [source] : [],
  )
}
