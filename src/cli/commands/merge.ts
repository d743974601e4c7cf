/** `briefing merge`: puts the parts of a divided check or build together, as if it had never been divided. */
import { checkOptions } from '../check-options.ts'
import { defineCommand, type Command } from '../command.ts'

/** What only the whole run can use, and what the parts do not say. */
const taken =
  /^(?:-f|-o|--quiet|--max-warnings|--min-coverage|--color|--no-color|--no-ci-integration|--exit-zero)\b/

export const merge: Command = defineCommand({
  name: 'merge',
  aliases: ['merge-reports'],
  summary: 'Puts the JSON reports of all shards together, as if the run had never been divided.',
  arguments: '<files...>',
  options: [
    ...checkOptions.filter(({ flags }) => taken.test(flags)),
    { flags: '--out-dir <folder>', description: 'where the shards of a build wrote to' },
  ],
  examples: [
    'briefing merge part-*.json',
    'briefing merge parts/ -f pretty -f sarif:report.sarif',
    'briefing merge parts/ --max-warnings 0 --out-dir public',
  ],
  async run(invocation, host) {
    const { mergeParts } = await import('../merge-parts.ts')
    return mergeParts(invocation, host)
  },
})
