/** `briefing cache`: what is remembered from run to run. */
import { cacheCommands } from '../cache/index.ts'
import { defineCommandGroup, type CommandGroup } from '../command.ts'

export const cache: CommandGroup = defineCommandGroup({
  name: 'cache',
  summary: 'Looks after what is remembered from run to run, in .briefing-cache/.',
  commands: cacheCommands,
})
