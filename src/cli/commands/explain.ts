/** `briefing explain`: says what a rule wants, and why. */
import { UsageError } from '../../project/usage-error.ts'
import { didYouMean } from '../../text/closest.ts'
import { escapeLines } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

export const explain: Command = defineCommand({
  name: 'explain',
  aliases: [],
  summary: 'Explains a rule: what, why, a bad and a good example, how to suppress it.',
  arguments: '[rule]',
  options: [],
  examples: ['briefing explain uncited-claim', 'briefing explain'],
  async run({ args }, host) {
    const { rules } = await import('../../rules/index.ts')
    const { explainRule, listRules } = await import('../rule-text.ts')
    const [id] = args
    if (id === undefined) {
      host.out.write(escapeLines(listRules(rules)))
      return exitCodes.clean
    }
    const rule = rules.find((candidate) => candidate.id === id)
    if (rule) {
      host.out.write(escapeLines(explainRule(rule)))
      return exitCodes.clean
    }
    const ids = rules.map((candidate) => candidate.id)
    const help = didYouMean(id, ids, 'run `briefing explain` for the list')
    throw new UsageError(`Unknown rule "${id}"`, help)
  },
})
