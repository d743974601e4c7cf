/** `briefing doctor`: says whether a project is set up so that a check can work. */
import type { Observation } from '../../project/observation.ts'
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { textOption } from '../option-values.ts'
import { projectOptions } from '../project-options.ts'

const marks: Readonly<Record<Observation['verdict'], string>> = {
  well: '✔',
  remark: '–',
  wrong: '✖',
}

export const doctor: Command = defineCommand({
  name: 'doctor',
  aliases: [],
  summary: 'Looks over what a check needs: version, config, briefings, registry, folders, git.',
  arguments: '',
  options: [...projectOptions],
  examples: ['briefing doctor'],
  async run(invocation, host) {
    const { examineProject } = await import('../../project/examine-project.ts')
    const findings = await examineProject(host, textOption(invocation, 'config'))
    for (const { verdict, subject, words } of findings)
      host.out.write(escaped`${marks[verdict]} ${subject.padEnd(10)} ${words}\n`)
    return findings.some(({ verdict }) => verdict === 'wrong') ? exitCodes.failure : exitCodes.clean
  },
})
