/** `briefing baseline prune`: removes entries whose finding is gone. */
import { countNoun } from '../../text/count-noun.ts'
import { escaped } from '../../text/terminal-text.ts'
import { baselineOptions, baselineRequest } from '../baseline-request.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { printFailures } from '../print-failures.ts'

export const prune: Command = defineCommand({
  name: 'prune',
  aliases: [],
  summary: 'Removes what is no longer found; never adds anything.',
  arguments: '[paths...]',
  options: baselineOptions,
  examples: ['briefing baseline prune'],
  async run(invocation, host) {
    const { planBaseline } = await import('../../project/plan-baseline.ts')
    const { printBaseline } = await import('../../project/baseline-file.ts')
    const { relative } = await import('../../project/paths.ts')
    const { UsageError } = await import('../../project/usage-error.ts')
    const { writeOutput } = await import('../write-output.ts')
    const plan = await planBaseline(host, baselineRequest(invocation))
    const shown = relative(host.cwd, plan.path)
    if (!plan.exists)
      throw new UsageError(
        `There is no baseline "${shown}"`,
        'make one with `briefing baseline create`',
      )
    printFailures(plan.failures, host)
    if (plan.failures.length > 0) return exitCodes.failure
    if (plan.gone.length > 0) writeOutput(host, plan.path, printBaseline(plan.kept))
    host.out.write(
      escaped`${shown}: ${countNoun(plan.gone.length, 'finding')} removed, ${plan.kept.length} left\n`,
    )
    return exitCodes.clean
  },
})
