/** Runs what the user typed. */
import { CommanderError } from 'commander'
import type { Host } from '../host/host.ts'
import { buildProgram } from './build-program.ts'
import { commands } from './commands/index.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { raisedLimits } from './project-options.ts'

/** Throws what the command throws; usage errors that commander finds are printed and exit with 2. */
export async function runProgram(args: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.clean
  const program = buildProgram(host, async (command, invocation) => {
    exitCode = await command.run(invocation, { ...host, raised: raisedLimits(invocation) })
  })
  if (args.length === 0) {
    program.outputHelp({ error: true })
    return exitCodes.failure
  }
  try {
    await program.parseAsync(withoutGuesses(args), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.failure
  }
  return exitCode
}

/**
 * A flag with a value that may be left out has it after "=" or not at all: in `--changed a.md`, the path is
 * none of its business. Behind "--" nothing is a flag.
 */
function withoutGuesses(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return args.map((arg, index) =>
    valueMayBeLeftOut.has(arg) && (end < 0 || index < end) ? `${arg}=` : arg,
  )
}

const valueMayBeLeftOut: ReadonlySet<string> = new Set(
  commands
    .flatMap((command) => ('commands' in command ? command.commands : [command]))
    .flatMap(({ options }) => options)
    .flatMap(({ flags }) => /(--\S+) \[/.exec(flags)?.[1] ?? []),
)
