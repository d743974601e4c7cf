/** Tells GitHub Actions how a check went: annotations, the job summary and the outputs of the step. */
import type { Host } from '../host/host.ts'
import type { Display } from '../model/report-format.ts'
import type { Report } from '../model/report.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { github } from '../report/formats/github.ts'
import { jobSummary } from '../report/job-summary.ts'
import { gfm, type MarkdownText } from '../report/markdown-text.ts'
import { asData, type DataText } from '../text/data-text.ts'
import { escaped } from '../text/terminal-text.ts'
import { utf8Length } from '../text/utf8-length.ts'
import { pathInRepository, workspaceOf } from './path-in-repository.ts'

/** GitHub drops the whole summary of a step when it is larger. */
const MOST_SUMMARY_BYTES = 1 << 20

export interface ActionsNews {
  readonly project: CompiledProject
  /** Errors only. */
  readonly quiet: boolean
  /** Whether standard output has room for annotations: nobody reads it as data. */
  readonly annotate: boolean
  /** The file that says most about the run, seen from the current folder, if any was written. */
  readonly reportPath?: string
}

/** Never fails for what GitHub does not take; standard error has a line about it. */
export async function tellActions(news: ActionsNews, host: Host): Promise<void> {
  const { project, quiet, annotate } = news
  const { report } = project.run
  const display: Display = {
    color: false,
    width: 100,
    quiet,
    showPath: pathInRepository(project.root, host),
  }
  if (annotate) host.out.send(asData(await github.render(project.run, display)), 'orders')
  appendSummary(report, display, host)
  appendOutputs(report, news.reportPath, host)
}

/** Behind what the step has written already, and no longer than what is left to it. */
function appendSummary(report: Report, display: Display, host: Host): void {
  const file = host.env['GITHUB_STEP_SUMMARY']
  if (!file) return
  const before = host.readFile(file)
  const taken = before.ok ? before.bytes : new Uint8Array()
  // A list or table that others left open must not swallow the title.
  const gap = taken.length === 0 ? gfm`` : taken.at(-1) === 0x0a ? gfm`\n` : gfm`\n\n`
  const room = MOST_SUMMARY_BYTES - taken.length - gap.length
  const text = jobSummary(report, display, room)
  if (utf8Length(text) > room) {
    host.err.write(escaped`briefing: The job summary of this step has no room left\n`)
    return
  }
  append(file, gfm`${gap}${text}`, 'job summary', host)
}

function appendOutputs(report: Report, reportPath: string | undefined, host: Host): void {
  const file = host.env['GITHUB_OUTPUT']
  if (!file) return
  const { summary } = report
  const outputs = {
    coverage: String(summary.claims.pct ?? ''),
    errors: String(summary.errors),
    warnings: String(summary.warnings),
    'report-path': reportPath === undefined ? '' : seenFromWorkspace(reportPath, host),
  }
  const lines = Object.entries(outputs).map(([name, value]) => {
    // A value that holds the delimiter could set outputs of its own, so nobody may know it.
    const delimiter = `briefing-${host.randomHex(16)}`
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
  })
  append(file, asData(lines.join('')), 'outputs', host)
}

/** Other steps start in the workspace; what lies elsewhere is named in full. */
function seenFromWorkspace(path: string, host: Host): string {
  const absolute = join(host.cwd, path)
  const workspace = workspaceOf(host)
  return absolute.startsWith(`${workspace}/`) ? relative(workspace, absolute) : absolute
}

function append(file: string, text: DataText | MarkdownText, what: string, host: Host): void {
  const written = host.appendFile(file, asData(text))
  if (!written.ok)
    host.err.write(escaped`briefing: Cannot write the ${what} of this step: ${written.reason}\n`)
}
