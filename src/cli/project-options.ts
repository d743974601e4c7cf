/** The flags that every command which reads a project has. */
import { type Limits, usualLimits } from '../model/limits.ts'
import { UsageError } from '../project/usage-error.ts'
import { didYouMean } from '../text/closest.ts'
import type { CommandOption, Invocation } from './command.ts'
import { listOption, numberOption } from './option-values.ts'

const MEGABYTE = 1_000_000
/** In megabytes, or in times the text: a text of the engine holds no more. */
const HIGHEST = 500

const units: Readonly<Record<keyof Limits, number>> = {
  briefing: MEGABYTE,
  registry: MEGABYTE,
  page: MEGABYTE,
  expansion: 1,
}

const names = ['briefing', 'registry', 'page', 'expansion'] as const satisfies (keyof Limits)[]

const usual = names.map((name) => `${name}=${usualLimits[name] / units[name]}`).join(', ')

export const projectOptions: readonly CommandOption[] = [
  { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  {
    flags: '--limit <name=number>',
    description: `take on more than is usual, in MB or in times the text (default ${usual}); may be repeated`,
    repeatable: true,
  },
  {
    flags: '--time-limit <seconds>',
    description: 'how long reading one briefing may take, where it could take long (default 3)',
  },
]

/** What the user takes on beyond the usual, by the name of the limit, and `seconds` for one briefing. Throws `UsageError`. */
export function raisedLimits(invocation: Invocation): Readonly<Record<string, number>> {
  const seconds = numberOption(invocation, 'timeLimit', '--time-limit')
  return {
    ...Object.fromEntries(listOption(invocation, 'limit').map(readLimit)),
    ...(seconds !== undefined && { seconds }),
  }
}

function readLimit(written: string): readonly [string, number] {
  const [given = '', value = ''] = written.split('=')
  const name = names.find((one) => one === given)
  if (name === undefined)
    throw new UsageError(`--limit knows no "${given}"`, didYouMean(given, names))
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > HIGHEST)
    throw new UsageError(`--limit ${name} takes a number from 1 to ${HIGHEST}, not "${value}"`)
  return [name, number * units[name]]
}
