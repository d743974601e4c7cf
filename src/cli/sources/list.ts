/** `briefing sources list`: what is in the registry. */
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { textOption } from '../option-values.ts'

export const list: Command = defineCommand({
  name: 'list',
  aliases: ['ls'],
  summary: 'Lists the sources of the registry.',
  arguments: '',
  options: [
    { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  ],
  examples: ['briefing sources list'],
  async run(invocation, host) {
    const { openRegistry } = await import('../../project/open-registry.ts')
    const { registry, failures } = await openRegistry(host, textOption(invocation, 'config'))
    const width = Math.max(0, ...registry.sources.map(({ key }) => key.length))
    for (const { key, title } of registry.sources)
      host.out.write(`${key.padEnd(width)}  ${title}\n`)
    for (const failure of failures) host.err.write(`briefing: ${failure}\n`)
    return failures.length > 0 ? exitCodes.failure : exitCodes.clean
  },
})
