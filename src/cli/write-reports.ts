/** Writes the files of a build to the out-dir, and says how many and where. */
import type { Host } from '../host/host.ts'
import type { PartFile } from '../model/report-part.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { join, relative } from '../project/paths.ts'
import { refuseWayOut } from '../project/refuse-way-out.ts'
import { knownFiles } from '../site/known-files.ts'
import { isAsWritten, shownHash } from '../site/part-files.ts'
import type { ForeseenFiles } from '../site/foreseen-files.ts'
import { gonePages } from '../site/gone-pages.ts'
import { briefingFiles, siteFiles, type SiteFile } from '../site/site-files.ts'
import type { SiteWriter } from '../site/site-writer.ts'
import { countNoun } from '../text/count-noun.ts'
import { escaped } from '../text/terminal-text.ts'
import type { Invocation } from './command.ts'
import { flagOption } from './option-values.ts'
import { outFolder } from './out-folder.ts'
import { progressLine } from './progress-line.ts'

/** Pages of briefings that are gone, which are told by their name. */
const MOST_GONE = 5

/** What the shards of a build have to do with its writing. */
interface PartWork {
  /** What they wrote, by name, when they are put together. */
  readonly written?: ReadonlyMap<string, PartFile>
  /** Where a shard takes down what it writes; the index is left to the merge. */
  readonly taken?: PartFile[]
  /** What was written while the briefings were compiled. */
  readonly foreseen?: ForeseenFiles
}

/** Writes what a shard can write by itself, and takes down what that is. */
export async function writePart(
  project: CompiledProject,
  invocation: Invocation,
  host: Host,
  writer: SiteWriter,
  foreseen?: ForeseenFiles,
): Promise<CompiledProject> {
  const files: PartFile[] = []
  await writeReports(project, invocation, host, writer, {
    taken: files,
    ...(foreseen && { foreseen }),
  })
  const { run } = project
  const { part } = run.report
  if (!part) return project
  return { ...project, run: { ...run, report: { ...run.report, part: { ...part, files } } } }
}

/** Returns the project as it came. One file at a time, so that a page is not kept once it is written and an interrupt is felt at once. */
export async function writeReports(
  project: CompiledProject,
  invocation: Invocation,
  host: Host,
  writer: SiteWriter,
  { written, taken, foreseen }: PartWork = {},
): Promise<CompiledProject> {
  const { run } = project
  const total = run.report.documents.length
  if (!project.knowsSources || (total === 0 && project.failures.length > 0)) {
    // Pages that call sources unknown which are not, or an index of nothing, would take the place of what is there.
    host.err.write(escaped`Wrote no report\n`)
    return project
  }
  const folder = outFolder(project, invocation, host)
  refuseWayOut(host, project.root, folder)
  const known = knownFiles(project, folder, host)
  const files = taken
    ? briefingFiles(project)
    : siteFiles(project, { claimsOf: known.claimsOf, searchTextsOf: foreseen?.searchTextsOf })
  const progress = progressLine(host, 'reports', flagOption(invocation, 'quiet'))
  const changed = new Set<number>()
  let spared = 0
  try {
    for (const file of files) {
      const { document } = file
      if (document !== undefined && file.kind === 'page') {
        await host.pause()
        progress.show(document, total)
      }
      const early = foreseen?.written(file, run)
      if (early && document !== undefined) {
        changed.add(document)
        taken?.push(early)
        known.keep(file, early.hash)
        continue
      }
      if (written && isAsWritten(file, run, folder, written, host)) continue
      if (!taken && known.isThere(file)) {
        if (file.kind === 'page' && document !== undefined) spared++
        continue
      }
      if ((await writer.write(folder, file)) && document !== undefined) changed.add(document)
      const hash = writer.hashOf(folder, file.name)
      if (hash === undefined) continue
      taken?.push({ name: file.name, shows: shownHash(file, run, host), hash })
      known.keep(file, hash)
    }
  } finally {
    progress.clear()
    known.save()
  }
  if (taken) {
    const shown = relative(host.cwd, folder)
    host.err.write(escaped`Wrote ${countNoun(changed.size, 'report')} to ${shown}, and no index\n`)
    return project
  }
  const index = relative(host.cwd, join(folder, 'index.html'))
  const others = spared > 0 ? `, ${spared} had not changed` : ''
  host.err.write(escaped`Wrote ${countNoun(changed.size, 'report')}${others}; open ${index}\n`)
  if (project.isWhole) await tellGone(files, folder, host)
  return project
}

/** Says which pages would still be published of briefings that are not there any more. They are left to the user. */
async function tellGone(files: readonly SiteFile[], folder: string, host: Host): Promise<void> {
  const gone = await gonePages(host, folder, new Set(files.map(({ name }) => name)))
  if (gone.length === 0) return
  const shown = gone.slice(0, MOST_GONE).map((name) => relative(host.cwd, join(folder, name)))
  const rest = gone.length > MOST_GONE ? ` and ${gone.length - MOST_GONE} more` : ''
  const pages = `${countNoun(gone.length, 'page')} ${gone.length === 1 ? 'is' : 'are'} left`
  host.err.write(
    escaped`${pages} of briefings that are gone: ${shown.join(', ')}${rest}; delete them with their data\n`,
  )
}
