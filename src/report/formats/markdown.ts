/** Prints the briefing itself as Markdown, with its citations resolved to footnotes and a list of sources. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'

export const markdown: ReportFormat = defineReportFormat({
  name: 'markdown',
  summary: 'The text of a briefing for other places, its citations as footnotes; a file for each.',
  mediaType: 'text/markdown',
  extension: '.md',
  oneBriefing: true,
  async render(run) {
    const { renderMarkdown } = await import('../markdown/resolved-markdown.ts')
    return run.briefings.map((_, index) => renderMarkdown(run, index)).join('\n')
  },
  async renderBriefing(run, index) {
    const { renderMarkdown } = await import('../markdown/resolved-markdown.ts')
    return renderMarkdown(run, index)
  },
})
