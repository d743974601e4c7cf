/** `briefing sources`: everything about the registry. */
import { defineCommandGroup, type CommandGroup } from '../command.ts'
import { sourceCommands } from '../sources/index.ts'

export const sources: CommandGroup = defineCommandGroup({
  name: 'sources',
  summary: 'Looks after the registry of sources.',
  commands: sourceCommands,
})
