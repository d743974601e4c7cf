/** `briefing init`: starts a project with a config, a briefing and a registry. */
import { UsageError } from '../../project/usage-error.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

export const init: Command = defineCommand({
  name: 'init',
  aliases: [],
  summary: 'Starts a project here: config, a first briefing and a registry; overwrites nothing.',
  arguments: '',
  options: [],
  examples: ['briefing init'],
  async run(_invocation, host) {
    const { starterFiles } = await import('../starter-files.ts')
    for (const [path, text] of Object.entries(starterFiles)) {
      if (host.kindOf(path) !== 'missing') {
        host.out.write(`kept     ${path}\n`)
        continue
      }
      const written = host.writeFile(path, text)
      if (!written.ok) throw new UsageError(`Cannot write "${path}": ${written.reason}`)
      host.out.write(`created  ${path}\n`)
    }
    host.out.write('Next: briefing check, then briefing build\n')
    return exitCodes.clean
  },
})
