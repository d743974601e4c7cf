/** `briefing cache show`: what the cache holds. */
import { printJson } from '../../report/json-text.ts'
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, textOption } from '../option-values.ts'

const formats = ['table', 'json'] as const

export const show: Command = defineCommand({
  name: 'show',
  aliases: [],
  summary: 'Lists the files of the cache with their sizes, the oldest first.',
  arguments: '',
  options: [
    { flags: '-f, --format <name>', description: 'how to print the files', choices: formats },
    { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  ],
  examples: ['briefing cache show', 'briefing cache show -f json'],
  async run(invocation, host) {
    const { cachedFiles } = await import('../../project/cache-folder.ts')
    const { readConfig } = await import('../../project/read-config.ts')
    const { describeCache } = await import('../describe-cache.ts')
    const { root } = readConfig(host, textOption(invocation, 'config'))
    const files = cachedFiles(host, root).map(({ name, bytes, changed }) => ({
      name,
      bytes,
      written: new Date(changed).toISOString(),
    }))
    if (choiceOption(invocation, 'format', formats) === 'json') {
      host.out.send(printJson(files))
      return exitCodes.clean
    }
    for (const { name, bytes, written } of files)
      host.out.write(escaped`${written}  ${String(bytes).padStart(11)}  ${name}\n`)
    host.out.write(escaped`${describeCache(files)}\n`)
    return exitCodes.clean
  },
})
