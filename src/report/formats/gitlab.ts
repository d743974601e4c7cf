/** Prints findings as a Code Quality report for GitLab. */
import type { Severity } from '../../model/diagnostic.ts'
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'
import { adviceOf } from '../advice.ts'
import { printJsonLine } from '../json-text.ts'
import { openDiagnostics } from '../open-diagnostics.ts'
import { uniqueNames } from '../../text/slug.ts'

const severityNames: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  note: 'info',
}

export const gitlab: ReportFormat = defineReportFormat({
  name: 'gitlab',
  summary: 'A Code Quality report for GitLab merge requests.',
  mediaType: 'application/json',
  extension: '.json',
  pathsOfRepository: true,
  render({ report }, display) {
    // GitLab shows findings with equal fingerprints as one.
    const unique = uniqueNames([])
    const entries = openDiagnostics(report, display).map((diagnostic) => ({
      description: adviceOf(diagnostic),
      check_name: diagnostic.ruleId,
      fingerprint: unique(diagnostic.fingerprint),
      severity: severityNames[diagnostic.severity],
      location: {
        path: display.showPath(diagnostic.path),
        lines: { begin: diagnostic.range.start.line },
      },
    }))
    return `${printJsonLine(entries)}\n`
  },
})
