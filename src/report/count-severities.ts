/** Counts findings by severity, and says so. */
import { severities, type Severity } from '../model/diagnostic.ts'
import { countNoun } from '../text/count-noun.ts'

export type SeverityCounts = Readonly<Record<Severity, number>>

export function countSeverities(
  diagnostics: readonly { readonly severity: Severity }[],
): SeverityCounts {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}

/** "1 error, 3 warnings"; leaves out what there is none of. */
export function severityCounts(counts: SeverityCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countNoun(counts[severity], severity))
    .join(', ')
}
