/** Prints findings as annotations for GitHub Actions. */
import type { Severity } from '../../model/diagnostic.ts'
import { defineReportFormat, type Display, type ReportFormat } from '../../model/report-format.ts'
import type { ReportDiagnostic } from '../../model/report.ts'
import { countNoun } from '../../text/count-noun.ts'
import { countSeverities, severityCounts } from '../count-severities.ts'
import { cutText } from '../../text/cut-text.ts'
import { openDiagnostics } from '../open-diagnostics.ts'
import { workflowCommand, type WorkflowCommand } from '../workflow-command.ts'
import { worstFirst } from '../worst-first.ts'

/** GitHub shows ten of each kind a step; the tenth notice says what is missing. */
const shown: Readonly<Record<Severity, number>> = { error: 10, warning: 10, note: 9 }
const LONGEST_LINE = 1000

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const

export const github: ReportFormat = defineReportFormat({
  name: 'github',
  summary: 'Annotations for GitHub Actions, the worst first, as many as GitHub shows.',
  mediaType: 'text/plain',
  extension: '.txt',
  pathsOfRepository: true,
  render({ report }, display) {
    const taken: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
    const lines: WorkflowCommand[] = []
    const leftOut: ReportDiagnostic[] = []
    for (const diagnostic of worstFirst(openDiagnostics(report, display))) {
      const { severity } = diagnostic
      if (taken[severity] === shown[severity]) leftOut.push(diagnostic)
      else {
        taken[severity]++
        lines.push(annotation(diagnostic, display))
      }
    }
    if (leftOut.length > 0) lines.push(moreNotice(leftOut))
    return lines.map((line) => `${line}\n`).join('')
  },
})

function annotation(
  { severity, ruleId, path, range, message, help }: ReportDiagnostic,
  display: Display,
): WorkflowCommand {
  const { start, end } = range
  const place = { file: display.showPath(path), line: start.line, endLine: end.line }
  // GitHub refuses columns of a range that crosses lines.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const lines = [message, ...(help === undefined ? [] : [`help: ${help}`])]
  return workflowCommand(
    commands[severity],
    { ...place, ...columns, title: ruleId },
    lines.map((line) => cutText(line, LONGEST_LINE)),
  )
}

/** "37 more findings are not shown here: 30 errors, 7 warnings". */
function moreNotice(leftOut: readonly ReportDiagnostic[]): WorkflowCommand {
  const verb = leftOut.length === 1 ? 'is' : 'are'
  const counts = severityCounts(countSeverities(leftOut))
  return workflowCommand('notice', { title: 'briefing' }, [
    `${countNoun(leftOut.length, 'more finding')} ${verb} not shown here: ${counts}`,
  ])
}
