/** The flags that every command which loads the registry has. */
import type { CommandOption } from './command.ts'

export const cacheOptions: readonly CommandOption[] = [
  { flags: '--cache', description: 'use .briefing-cache/ even in CI (where $CI is set)' },
  { flags: '--no-cache', description: 'read every file afresh, and leave nothing behind' },
]
