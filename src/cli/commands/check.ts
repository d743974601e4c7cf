/** `briefing check`: checks, and writes nothing unless it is to fix. */
import { checkOptions, watchOption } from '../check-options.ts'
import { defineCommand, type Command } from '../command.ts'
import { fixOptions } from '../fix-options.ts'
import { flagOption } from '../option-values.ts'
import { timingOf } from '../timing-of.ts'

export const check: Command = defineCommand({
  name: 'check',
  aliases: ['lint'],
  summary: 'Checks briefings and prints what is wrong with them.',
  arguments: '[paths...]',
  options: [...checkOptions, ...fixOptions, watchOption],
  examples: [
    'briefing check',
    'briefing check briefings/ferry.md --profile publish',
    'briefing check --fix',
    'briefing check --watch',
    'briefing check -f pretty -f json:report.json',
    'cat draft.md | briefing check - --stdin-filename briefings/draft.md',
  ],
  async run(invocation, host) {
    const wantsToFix = ['fix', 'diff', 'unsafeFixes'].some((name) => flagOption(invocation, name))
    if (wantsToFix) {
      const { fixCheck } = await import('../fix-check.ts')
      return fixCheck('check', invocation, host)
    }
    if (flagOption(invocation, 'watch')) {
      const { watchCheck } = await import('../watch-check.ts')
      return watchCheck('check', invocation, host, async () => undefined)
    }
    const { runCheck } = await import('../run-check.ts')
    const timing = await timingOf(invocation, host)
    const { exitCode } = await runCheck('check', invocation, host, { stopwatch: timing?.stopwatch })
    timing?.print()
    return exitCode
  },
})
