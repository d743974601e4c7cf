/** Reads the values of flags with the type that they should have. */
import { UsageError } from '../project/usage-error.ts'
import type { Invocation } from './command.ts'

export function textOption({ options }: Invocation, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

export function listOption({ options }: Invocation, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value.map(String) : []
}

/** `undefined` when neither the flag nor its `--no-` form was given. */
export function flagOption({ options }: Invocation, name: string): boolean | undefined {
  const value = options[name]
  return typeof value === 'boolean' ? value : undefined
}

/** A number from 0 up; throws `UsageError` for anything else. */
export function numberOption(
  invocation: Invocation,
  name: string,
  flag: string,
): number | undefined {
  const value = textOption(invocation, name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new UsageError(`${flag} takes a number from 0 up, not "${value}"`)
  return number
}

/** One of a closed list; commander has checked it already. */
export function choiceOption<Choice extends string>(
  invocation: Invocation,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textOption(invocation, name)
  return choices.find((choice) => choice === value)
}
