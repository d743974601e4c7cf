/** `briefing doctor`: says whether a project is set up so that a check can work. */
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { textOption } from '../option-values.ts'

export const doctor: Command = defineCommand({
  name: 'doctor',
  aliases: [],
  summary: 'Looks over the project: version, config, briefings, registry, cache, out-dir.',
  arguments: '',
  options: [
    { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  ],
  examples: ['briefing doctor'],
  async run(invocation, host) {
    const { examineProject } = await import('../../project/examine-project.ts')
    const findings = await examineProject(host, textOption(invocation, 'config'))
    for (const { ok, subject, words } of findings)
      host.out.write(`${ok ? '✔' : '✖'} ${subject.padEnd(10)} ${words}\n`)
    return findings.every(({ ok }) => ok) ? exitCodes.clean : exitCodes.failure
  },
})
