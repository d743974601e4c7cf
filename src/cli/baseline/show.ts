/** `briefing baseline show`: what is accepted, and what of it is gone. */
import { printJson } from '../../report/json-text.ts'
import { escaped } from '../../text/terminal-text.ts'
import { baselineOptions, baselineRequest } from '../baseline-request.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'

const formats = ['table', 'json'] as const

export const show: Command = defineCommand({
  name: 'show',
  aliases: [],
  summary: 'Lists what the baseline has accepted, and what of it is gone or new.',
  arguments: '[paths...]',
  options: [
    ...baselineOptions,
    { flags: '-f, --format <name>', description: 'how to print the entries', choices: formats },
  ],
  examples: ['briefing baseline show', 'briefing baseline show -f json'],
  async run(invocation, host) {
    const { planBaseline } = await import('../../project/plan-baseline.ts')
    const plan = await planBaseline(host, baselineRequest(invocation))
    printFailures(plan.failures, host)
    const entries = [
      ...plan.kept.map((entry) => ({ state: 'accepted', ...entry })),
      ...plan.gone.map((entry) => ({ state: 'gone', ...entry })),
      ...plan.added.map((entry) => ({ state: 'new', ...entry })),
    ].map(({ state, path, rule, fingerprint, excerpt }) => ({
      state,
      path,
      rule,
      fingerprint,
      excerpt,
    }))
    if (choiceOption(invocation, 'format', formats) === 'json') host.out.send(printJson(entries))
    else {
      const widths = (['state', 'path', 'rule'] as const).map((name) =>
        Math.max(0, ...entries.map((entry) => entry[name].length)),
      )
      for (const { state, path, rule, excerpt } of entries) {
        const cells = [state, path, rule].map((cell, index) => cell.padEnd(widths[index] ?? 0))
        host.out.write(escaped`${[...cells, excerpt].join('  ').trimEnd()}\n`)
      }
      host.out.write(
        escaped`${plan.kept.length} accepted, ${plan.gone.length} gone, ${plan.added.length} new\n`,
      )
    }
    return plan.failures.length > 0 ? exitCodes.failure : exitCodes.clean
  },
})
