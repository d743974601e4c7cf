/** The flags of a check that mends what it can. */
import type { CommandOption } from './command.ts'

export const fixOptions: readonly CommandOption[] = [
  { flags: '--fix', description: 'mend what can be mended without changing what is said' },
  {
    flags: '--unsafe-fixes',
    description: 'with --fix or --diff, also mend what takes a guess',
  },
  {
    flags: '--diff',
    description: 'show what --fix would change and write nothing; exits with 1 when it would',
  },
]
