/** Writes the files of a build to the out-dir, and says how many and where. */
import type { Host } from '../host/host.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { siteFiles } from '../site/site-files.ts'
import type { SiteWriter } from '../site/site-writer.ts'
import { countNoun } from '../text/count-noun.ts'
import type { Invocation } from './command.ts'
import { outFolder } from './out-folder.ts'
import { progressLine } from './progress-line.ts'

/** One file at a time, so that a page is not kept once it is written and an interrupt is felt at once. */
export async function writeReports(
  project: CompiledProject,
  invocation: Invocation,
  host: Host,
  writer: SiteWriter,
): Promise<void> {
  const total = project.run.report.documents.length
  if (!project.knowsSources || (total === 0 && project.failures.length > 0)) {
    // Pages that call sources unknown which are not, or an index of nothing, would take the place of what is there.
    host.err.write('Wrote no report\n')
    return
  }
  const folder = outFolder(project, invocation, host)
  const files = siteFiles(project)
  const progress = progressLine(host, 'reports')
  const changed = new Set<number>()
  for (const file of files) {
    const { document } = file
    if (document !== undefined && file.kind === 'page') {
      await host.pause()
      progress.show(document, total)
    }
    if (document === undefined) progress.clear()
    if ((await writer.write(folder, file)) && document !== undefined) changed.add(document)
  }
  const index = relative(host.cwd, join(folder, 'index.html'))
  host.err.write(`Wrote ${countNoun(changed.size, 'report')}; open ${index}\n`)
}
