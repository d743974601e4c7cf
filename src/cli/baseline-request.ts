/** The flags that every command on the baseline has, and what they ask for. */
import { profiles } from '../model/diagnostic.ts'
import type { BaselineRequest } from '../project/plan-baseline.ts'
import type { CommandOption, Invocation } from './command.ts'
import { choiceOption, textOption } from './option-values.ts'
import { projectOptions } from './project-options.ts'

export const baselineOptions: readonly CommandOption[] = [
  {
    flags: '--baseline <file>',
    description: 'the baseline (default .briefing-baseline.json beside the config)',
  },
  ...projectOptions,
  { flags: '--profile <name>', description: 'how strict to be', choices: profiles },
]

export function baselineRequest(invocation: Invocation): BaselineRequest {
  const config = textOption(invocation, 'config')
  const profile = choiceOption(invocation, 'profile', profiles)
  const file = textOption(invocation, 'baseline')
  return {
    paths: invocation.args,
    ...(config !== undefined && { config }),
    ...(profile !== undefined && { profile }),
    ...(file !== undefined && { file }),
  }
}
