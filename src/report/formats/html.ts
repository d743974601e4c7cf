/** Prints a self-contained page a briefing, and an index over them. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'

export const html: ReportFormat = defineReportFormat({
  name: 'html',
  summary: 'A self-contained page for each briefing and an index over them.',
  mediaType: 'text/html',
  extension: '.html',
  async render(run) {
    const { renderIndex } = await import('../html/index/index-page.ts')
    return renderIndex(run)
  },
  async renderBriefing(run, index) {
    const { renderPage } = await import('../html/page.ts')
    return renderPage(run, index)
  },
})
