/** Writes the files of a build: a page and a JSON report for each briefing, and the index. */
import type { Host } from '../host/host.ts'
import type { ReportFormat } from '../model/report-format.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { html } from '../report/formats/html.ts'
import { json } from '../report/formats/json.ts'
import { countNoun } from '../text/count-noun.ts'
import type { Invocation } from './command.ts'
import { textOption } from './option-values.ts'
import { progressLine } from './progress-line.ts'
import { writeOutput } from './run-check.ts'

const INDEX = 'index'
const plain = { color: false, width: 100, quiet: false, showPath: (path: string) => path }

/** One file at a time, so that a page is not kept once it is written and an interrupt is felt at once. */
export async function writeReports(
  { run, config, root }: CompiledProject,
  invocation: Invocation,
  host: Host,
): Promise<void> {
  const named = textOption(invocation, 'outDir')
  const folder = named === undefined ? join(root, config.outDir) : join(host.cwd, named)
  const fileOf = (id: string, { extension }: ReportFormat): string =>
    relative(host.cwd, join(folder, id + extension))
  const { documents } = run.report
  const progress = progressLine(host, 'reports')
  for (const [index, { id }] of documents.entries()) {
    await host.pause()
    progress.show(index, documents.length)
    for (const format of [html, json])
      if (format.renderBriefing)
        writeOutput(host, fileOf(id, format), await format.renderBriefing(run, index))
  }
  progress.clear()
  for (const format of [json, html])
    writeOutput(host, fileOf(INDEX, format), await format.render(run, plain))
  host.err.write(`Wrote ${countNoun(documents.length, 'report')}; open ${fileOf(INDEX, html)}\n`)
}
