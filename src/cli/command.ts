/** The door for commands. */
import type { Host } from '../host/host.ts'
import type { ExitCode } from './exit-code.ts'

/** One flag, in commander's notation: `-f, --format <name>`. */
export interface CommandOption {
  readonly flags: string
  /** A phrase without a period, for `--help` and the README. */
  readonly description: string
  readonly choices?: readonly string[]
  /** The flag may be given more than once; its value is the list. */
  readonly repeatable?: boolean
}

/** What the user typed, by the long name of each flag in camel case. */
export interface Invocation {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

export interface Command {
  /** As the user types it; also the name of its file. */
  readonly name: string
  readonly aliases: readonly string[]
  /** One sentence with a period. */
  readonly summary: string
  /** In commander's notation: `[paths...]`; empty for none. */
  readonly arguments: string
  /** What the first argument can be, where that is a closed list: for shells that complete it. */
  readonly choices?: readonly string[]
  readonly options: readonly CommandOption[]
  /** Whole command lines. */
  readonly examples: readonly string[]
  /** Throws `UsageError` when the job cannot be done as asked. */
  run(invocation: Invocation, host: Host): Promise<ExitCode>
}

/** A command that only gathers others under one name: `sources list`, `sources add`. */
export interface CommandGroup {
  /** As the user types it; also the name of its file. */
  readonly name: string
  /** One sentence with a period. */
  readonly summary: string
  readonly commands: readonly Command[]
}

/** Returns the group as it is; its use is that the compiler checks the object where it is written. */
export function defineCommandGroup(group: CommandGroup): CommandGroup {
  return group
}

/** Returns the command as it is; its use is that the compiler checks the object where it is written. */
export function defineCommand(command: Command): Command {
  return command
}
