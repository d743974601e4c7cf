/** Prints one line a finding, as compilers do, for editors and for grep. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'
import { openDiagnostics } from '../open-diagnostics.ts'
import { escapeText, print } from '../../text/terminal-text.ts'

export const concise: ReportFormat = defineReportFormat({
  name: 'concise',
  summary: 'One line a finding: path:line:column: severity: message (rule-id).',
  mediaType: 'text/plain',
  extension: '.txt',
  render({ report }, display) {
    return openDiagnostics(report, display)
      .map(({ path, range: { start }, severity, message, ruleId }) => {
        const place = print`${escapeText(display.showPath(path))}:${start.line}:${start.column}`
        return `${print`${place}: ${escapeText(severity)}: ${escapeText(message)} (${escapeText(ruleId)})`}\n`
      })
      .join('')
  },
})
