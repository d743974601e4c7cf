/** Reads which part of a divided run is asked for. */
import type { Shard } from '../model/report-part.ts'
import { UsageError } from '../project/usage-error.ts'
import type { CommandOption, Invocation } from './command.ts'
import { textOption } from './option-values.ts'

const MOST_SHARDS = 10_000

export const shardOption: CommandOption = {
  flags: '--shard <i/n>',
  description:
    'only the i-th of n parts of the briefings, as in 3/16; `briefing merge` puts their JSON reports together',
}

/** What concerns all briefings at once, or another choice of them, by the name of its option. */
const others: Readonly<Record<string, readonly [flag: string, help: string]>> = {
  watch: ['--watch', 'watch all briefings'],
  changed: ['--changed', 'what has changed needs no division'],
  staged: ['--staged', 'what is staged needs no division'],
  fix: ['--fix', 'fix all briefings in one run'],
  diff: ['--diff', 'fix all briefings in one run'],
  unsafeFixes: ['--unsafe-fixes', 'fix all briefings in one run'],
  verifier: ['--verifier', 'name paths instead, and a verifier for each run'],
  maxWarnings: ['--max-warnings', 'it counts all briefings: give it to `briefing merge`'],
  minCoverage: ['--min-coverage', 'it counts all briefings: give it to `briefing merge`'],
}

/** Throws `UsageError` for what is no part, and for flags that do not go with one. */
export function shardOf(invocation: Invocation): Shard | undefined {
  const written = textOption(invocation, 'shard')
  if (written === undefined) return undefined
  const [, index, count] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(written) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (!(shard.index <= shard.count && shard.count <= MOST_SHARDS))
    throw new UsageError(
      `--shard takes a part and their number, as in 3/16, not "${written}"`,
      `count parts from 1, up to ${MOST_SHARDS}`,
    )
  for (const [name, [flag, help]] of Object.entries(others))
    if (invocation.options[name] !== undefined)
      throw new UsageError(`--shard cannot be used together with ${flag}`, help)
  if (invocation.args.includes('-'))
    throw new UsageError('Standard input ("-") cannot be divided', 'name files, folders or globs')
  return shard
}
