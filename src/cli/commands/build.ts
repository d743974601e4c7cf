/** `briefing build`: checks, then writes a page and a JSON report for each briefing and an index. */
import { checkOptions } from '../check-options.ts'
import { defineCommand, type Command } from '../command.ts'

export const build: Command = defineCommand({
  name: 'build',
  aliases: [],
  summary: 'Checks briefings, then writes HTML and JSON reports and an index.',
  arguments: '[paths...]',
  options: [
    ...checkOptions,
    { flags: '--out-dir <folder>', description: 'where the reports go (default reports/)' },
  ],
  examples: ['briefing build', 'briefing build briefings/ferry.md --out-dir public'],
  async run(invocation, host) {
    const { runCheck } = await import('../run-check.ts')
    const { writeReports } = await import('../write-reports.ts')
    const { project, exitCode } = await runCheck('build', invocation, host)
    await writeReports(project, invocation, host)
    return exitCode
  },
})
