/** `briefing baseline`: what a project has accepted for now. */
import { baselineCommands } from '../baseline/index.ts'
import { defineCommandGroup, type CommandGroup } from '../command.ts'

export const baseline: CommandGroup = defineCommandGroup({
  name: 'baseline',
  summary: 'Looks after the findings that a project has accepted for now.',
  commands: baselineCommands,
})
