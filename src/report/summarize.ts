/** Totals of a report. */
import type { ReportDiagnostic, ReportDocument, ReportSummary } from '../model/report.ts'
import type { Severity } from '../model/diagnostic.ts'
import { addClaims } from './coverage.ts'
import { addEvidence } from './count-evidence.ts'

/** Totals over documents and diagnostics; silenced diagnostics count as nothing but that. */
export function summarize(
  documents: readonly ReportDocument[],
  diagnostics: readonly ReportDiagnostic[],
  sources: ReportSummary['sources'],
): ReportSummary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  const silenced = { inline: 0, baseline: 0 }
  let fixable = 0
  for (const diagnostic of diagnostics) {
    if (diagnostic.suppressed) {
      silenced[diagnostic.suppressed.kind]++
      continue
    }
    counts[diagnostic.severity]++
    if (diagnostic.fixes) fixable++
  }
  return {
    documents: documents.length,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
    suppressed: silenced.inline,
    baselined: silenced.baseline,
    fixable,
    claims: addClaims(documents.map(({ coverage }) => coverage)),
    evidence: addEvidence(documents.map(({ evidence }) => evidence)),
    sources,
  }
}
