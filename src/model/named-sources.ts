/** Tells which sources briefings name at all. */
import type { ResolvedBriefing } from './briefing.ts'

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
