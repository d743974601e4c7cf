/** `briefing build`: checks, then writes a page and a JSON report for each briefing and an index. */
import type { CompiledProject } from '../../project/compile-project.ts'
import { refuseWayOut } from '../../project/refuse-way-out.ts'
import { noStopwatch } from '../../project/stopwatch.ts'
import { checkOptions, watchOption } from '../check-options.ts'
import { defineCommand, type Command } from '../command.ts'
import { flagOption } from '../option-values.ts'
import { outFolder } from '../out-folder.ts'
import { timingOf } from '../timing-of.ts'

export const build: Command = defineCommand({
  name: 'build',
  aliases: [],
  summary: 'Checks briefings, then writes HTML and JSON reports and an index.',
  arguments: '[paths...]',
  options: [
    ...checkOptions,
    watchOption,
    { flags: '--out-dir <folder>', description: 'where the reports go (default reports/)' },
  ],
  examples: ['briefing build', 'briefing build briefings/ferry.md --out-dir public'],
  async run(invocation, host) {
    const { writePart, writeReports } = await import('../write-reports.ts')
    const { siteWriter } = await import('../../site/site-writer.ts')
    const writer = siteWriter(host)
    if (flagOption(invocation, 'watch')) {
      const { watchCheck } = await import('../watch-check.ts')
      return watchCheck('build', invocation, host, async (project) => {
        await writeReports(project, invocation, host, writer)
      })
    }
    const { runCheck } = await import('../run-check.ts')
    const { foreseenFiles } = await import('../../site/foreseen-files.ts')
    const timing = await timingOf(invocation, host)
    const { stopwatch = noStopwatch } = timing ?? {}
    const isPart = invocation.options['shard'] !== undefined
    const folderOf = (project: CompiledProject): string => {
      const folder = outFolder(project, invocation, host)
      refuseWayOut(host, project.root, folder)
      return folder
    }
    const foreseen = foreseenFiles(host, folderOf, writer, !isPart)
    const writeMeasured = (project: CompiledProject): Promise<CompiledProject> =>
      stopwatch.follow('write reports', () =>
        isPart
          ? writePart(project, invocation, host, writer, foreseen)
          : writeReports(project, invocation, host, writer, { foreseen }),
      )
    const foresee = (project: CompiledProject): Promise<void> =>
      stopwatch.follow('write reports', () => foreseen.write(project))
    const { bodyOf } = foreseen
    const work = { stopwatch, foresee, bodyOf, ...(isPart && { before: writeMeasured }) }
    const { project, exitCode } = await runCheck('build', invocation, host, work)
    if (!isPart) await writeMeasured(project)
    timing?.print()
    return exitCode
  },
})
