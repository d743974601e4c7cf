/** `briefing build`: checks, then writes a page and a JSON report for each briefing and an index. */
import type { CompiledProject } from '../../project/compile-project.ts'
import { checkOptions, watchOption } from '../check-options.ts'
import { defineCommand, type Command } from '../command.ts'
import { flagOption } from '../option-values.ts'

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
    const { writeReports } = await import('../write-reports.ts')
    const { siteWriter } = await import('../../site/site-writer.ts')
    const writer = siteWriter(host)
    if (flagOption(invocation, 'watch')) {
      const { watchCheck } = await import('../watch-check.ts')
      return watchCheck('build', invocation, host, (project) =>
        writeReports(project, invocation, host, writer),
      )
    }
    const { runCheck } = await import('../run-check.ts')
    if (invocation.options['shard'] !== undefined) {
      const { writePart } = await import('../write-reports.ts')
      const before = (project: CompiledProject): Promise<CompiledProject> =>
        writePart(project, invocation, host, writer)
      return (await runCheck('build', invocation, host, before)).exitCode
    }
    const { project, exitCode } = await runCheck('build', invocation, host)
    await writeReports(project, invocation, host, writer)
    return exitCode
  },
})
