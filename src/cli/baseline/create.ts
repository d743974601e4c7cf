/** `briefing baseline create`: accepts what is found now. */
import { countNoun } from '../../text/count-noun.ts'
import { escaped } from '../../text/terminal-text.ts'
import { baselineOptions, baselineRequest } from '../baseline-request.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { flagOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'

const MOST_SHOWN = 10

export const create: Command = defineCommand({
  name: 'create',
  aliases: [],
  summary: 'Accepts every error and warning that is found now, so that only new ones are reported.',
  arguments: '[paths...]',
  options: [
    ...baselineOptions,
    { flags: '--allow-growth', description: 'accept findings that the baseline lacks' },
  ],
  examples: [
    'briefing baseline create',
    'briefing baseline create --profile publish --allow-growth',
  ],
  async run(invocation, host) {
    const { planBaseline } = await import('../../project/plan-baseline.ts')
    const { printBaseline } = await import('../../project/baseline-file.ts')
    const { relative } = await import('../../project/paths.ts')
    const { writeOutput } = await import('../write-output.ts')
    const plan = await planBaseline(host, baselineRequest(invocation))
    printFailures(plan.failures, host)
    if (plan.failures.length > 0) return exitCodes.failure
    const shown = relative(host.cwd, plan.path)
    if (plan.exists && plan.added.length > 0 && flagOption(invocation, 'allowGrowth') !== true) {
      host.err.write(
        escaped`briefing: "${shown}" would grow by ${countNoun(plan.added.length, 'finding')}\n`,
      )
      host.err.write(escaped`  help  mend them, or accept them with --allow-growth\n`)
      for (const { path, rule, excerpt } of plan.added.slice(0, MOST_SHOWN))
        host.err.write(escaped`  ${path}  ${rule}  ${excerpt}\n`)
      if (plan.added.length > MOST_SHOWN)
        host.err.write(escaped`  and ${plan.added.length - MOST_SHOWN} more\n`)
      return exitCodes.findings
    }
    writeOutput(host, plan.path, printBaseline([...plan.kept, ...plan.added]))
    const total = countNoun(plan.kept.length + plan.added.length, 'finding')
    host.out.write(
      escaped`Wrote ${shown}: ${total} (${plan.added.length} added, ${plan.gone.length} removed)\n`,
    )
    return exitCodes.clean
  },
})
