/** Cuts a report down to one of its documents. */
import type { Report, ReportDocument } from '../model/report.ts'
import { diagnosticsIn, sourcesWith } from './report-index.ts'
import { summarize } from './summarize.ts'

/** The report as if the run had had this document alone: its findings, its sources, its totals, and nobody's time. */
export function restrictReport(report: Report, document: ReportDocument): Report {
  const cited = document.bibliography
    .filter(({ resolved }) => resolved)
    .map(({ sourceId }) => sourceId)
  const sources = sourcesWith(new Set(cited), report)
  const diagnostics = diagnosticsIn(document.path, report)
  const count = sources.length
  const { part: _, ...whole } = report
  const { durationMs: _time, ...run } = report.run
  return {
    ...whole,
    run,
    summary: summarize([document], diagnostics, { total: count, cited: count, unused: 0 }),
    sources,
    documents: [document],
    diagnostics,
  }
}
