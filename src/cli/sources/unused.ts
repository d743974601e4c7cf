/** `briefing sources unused`: which entries of the registry nobody cites. */
import { printJson } from '../../report/json-text.ts'
import { escaped } from '../../text/terminal-text.ts'
import { cacheOptions } from '../cache-options.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'
import { projectOptions } from '../project-options.ts'

const formats = ['keys', 'json'] as const

export const unused: Command = defineCommand({
  name: 'unused',
  aliases: [],
  summary: 'Lists the sources that no briefing of the project cites.',
  arguments: '',
  options: [
    { flags: '-f, --format <name>', description: 'how to print the sources', choices: formats },
    ...projectOptions,
    ...cacheOptions,
  ],
  examples: ['briefing sources unused', 'briefing sources unused -f json'],
  async run(invocation, host) {
    const { readCitedSources } = await import('../read-cited-sources.ts')
    const { summarizeSource } = await import('../source-summary.ts')
    const { registry, counts, failures } = await readCitedSources(invocation, host, 'sources unused')
    const found = registry.sources.filter(({ key }) => !counts.has(key))
    if (choiceOption(invocation, 'format', formats) === 'json') {
      const summaries = found.map((source) => summarizeSource(source, 0))
      host.out.send(printJson(summaries))
    } else for (const { key } of found) host.out.write(escaped`${key}\n`)
    printFailures(failures, host)
    return failures.length > 0 ? exitCodes.failure : exitCodes.clean
  },
})
