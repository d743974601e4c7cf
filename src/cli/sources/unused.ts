/** `briefing sources unused`: which entries of the registry nobody cites. */
import { namedSources } from '../../model/named-sources.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { textOption } from '../option-values.ts'

export const unused: Command = defineCommand({
  name: 'unused',
  aliases: [],
  summary: 'Lists the sources that no briefing of the project cites.',
  arguments: '',
  options: [
    { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  ],
  examples: ['briefing sources unused', 'briefing sources unused | wc -l'],
  async run(invocation, host) {
    const { compileProject } = await import('../../project/compile-project.ts')
    const config = textOption(invocation, 'config')
    const { run, failures } = await compileProject(
      host,
      {
        command: 'sources unused',
        paths: [],
        reproducible: true,
        explain: false,
        ...(config !== undefined && { config }),
      },
      () => undefined,
    )
    for (const failure of failures) host.err.write(`briefing: ${failure}\n`)
    const named = namedSources(run.briefings)
    for (const { key } of run.registry.sources) if (!named.has(key)) host.out.write(`${key}\n`)
    return failures.length > 0 ? exitCodes.failure : exitCodes.clean
  },
})
