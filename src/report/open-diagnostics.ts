/** Picks the findings that a text format prints. */
import type { Display } from '../model/report-format.ts'
import type { Report, ReportDiagnostic } from '../model/report.ts'

/** Those that the author has not silenced; errors only when the display is quiet. */
export function openDiagnostics(
  { diagnostics }: Report,
  { quiet }: Display,
): readonly ReportDiagnostic[] {
  return diagnostics.filter(
    ({ suppressed, severity }) => !suppressed && (!quiet || severity === 'error'),
  )
}
