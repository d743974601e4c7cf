/** Tells which sources stand behind a sentence. */
import type { ResolvedCitation } from './citation.ts'
import type { ClaimedSentence } from './sentence.ts'

/** Registry keys of every source that covers some words of the sentence; unknown ones are left out. */
export function citedSources(
  { coverage }: ClaimedSentence,
  citations: readonly ResolvedCitation[],
): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { citations: indices } of coverage)
    for (const index of indices)
      for (const { source } of citations[index]?.items ?? [])
        if (source !== undefined) keys.add(source)
  return keys
}
