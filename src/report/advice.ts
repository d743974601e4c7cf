/** Puts what a finding says and what to do about it into one line. */
import type { ReportDiagnostic } from '../model/report.ts'

/** "Claim has no citation; cite a source, as in [@key]". */
export function adviceOf({ message, help }: Pick<ReportDiagnostic, 'message' | 'help'>): string {
  return help === undefined ? message : `${message}; ${help}`
}
