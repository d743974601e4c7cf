/** `briefing cache clean`: forgets everything that only saves time. */
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { textOption } from '../option-values.ts'

export const clean: Command = defineCommand({
  name: 'clean',
  aliases: [],
  summary: 'Removes every file of the cache; the next run reads everything afresh.',
  arguments: '',
  options: [
    { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  ],
  examples: ['briefing cache clean'],
  async run(invocation, host) {
    const { cachedFiles, removeCached } = await import('../../project/cache-folder.ts')
    const { readConfig } = await import('../../project/read-config.ts')
    const { describeCache } = await import('../describe-cache.ts')
    const { root } = readConfig(host, textOption(invocation, 'config'))
    const files = cachedFiles(host, root)
    let failed = false
    for (const { name } of files) {
      const removed = removeCached(host, root, name)
      if (removed.ok) continue
      failed = true
      host.err.write(escaped`briefing: Cannot remove "${name}": ${removed.reason}\n`)
    }
    if (!failed) host.err.write(escaped`Removed ${describeCache(files)}\n`)
    return failed ? exitCodes.failure : exitCodes.clean
  },
})
