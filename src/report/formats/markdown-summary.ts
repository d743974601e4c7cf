/** Prints the job summary as a format of its own. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'
import { jobSummary } from '../job-summary.ts'

/** GitHub refuses more than 1 MiB a step, and what else the step writes counts too. */
const MOST_BYTES = 900_000

export const markdownSummary: ReportFormat = defineReportFormat({
  name: 'markdown-summary',
  summary: 'A job summary in Markdown: coverage by briefing, then the problems, folded.',
  mediaType: 'text/markdown',
  extension: '.md',
  render: ({ report }, display) => jobSummary(report, display, MOST_BYTES),
})
