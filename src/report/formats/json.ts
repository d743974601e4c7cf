/** Prints the report as JSON. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'
import { printReport, printReportParts } from '../json-text.ts'
import { restrictReport } from '../restrict-report.ts'

export const json: ReportFormat = defineReportFormat({
  name: 'json',
  summary: 'The whole report, for programs; `briefing schema report` describes it.',
  mediaType: 'application/json',
  extension: '.json',
  render({ report }) {
    return printReport(report)
  },
  renderParts({ report }) {
    return printReportParts(report)
  },
  renderBriefing({ report }, index) {
    const document = report.documents[index]
    return document ? printReport(restrictReport(report, document)) : ''
  },
})
