/** The flags of every command that reads a source from a file or the web. */
import { UsageError } from '../project/usage-error.ts'
import type { CommandOption, Invocation } from './command.ts'
import { DEFAULT_MAX_BYTES, type ObtainOptions } from './obtain-bytes.ts'
import { flagOption, numberOption } from './option-values.ts'

const MEGABYTE = 1_000_000

export const obtainFlags: readonly CommandOption[] = [
  {
    flags: '--max-size <megabytes>',
    description: `how large a source may be (default ${DEFAULT_MAX_BYTES / MEGABYTE})`,
  },
  {
    flags: '--allow-private',
    description: 'allow loopback and private network addresses',
  },
]

/** Throws `UsageError` when the size is no number. */
export function readObtainOptions(invocation: Invocation): ObtainOptions {
  const megabytes = numberOption(invocation, 'maxSize', '--max-size')
  if (megabytes === 0) throw new UsageError('--max-size takes a number above 0')
  return {
    maxBytes: megabytes === undefined ? DEFAULT_MAX_BYTES : Math.floor(megabytes * MEGABYTE),
    allowPrivate: flagOption(invocation, 'allowPrivate') === true,
  }
}
