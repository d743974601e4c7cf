/** Sorts findings for readers that show only the first few. */
import { isStricter } from '../model/diagnostic.ts'
import type { ReportDiagnostic } from '../model/report.ts'

/** Errors, warnings, notes, then what the author silenced; within each the order of the report. */
export function worstFirst(diagnostics: readonly ReportDiagnostic[]): readonly ReportDiagnostic[] {
  return diagnostics.toSorted((a, b) => {
    const silenced = Number(a.suppressed !== undefined) - Number(b.suppressed !== undefined)
    return (
      silenced ||
      Number(isStricter(b.severity, a.severity)) - Number(isStricter(a.severity, b.severity))
    )
  })
}
