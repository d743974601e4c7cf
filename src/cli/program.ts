/** Builds the command line from the list of commands and runs what the user typed. */
import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Host } from '../host/host.ts'
import { didYouMean } from '../text/closest.ts'
import { version } from '../version.ts'
import type { Command, CommandGroup, CommandOption } from './command.ts'
import { commands } from './commands/index.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { explainUsage } from './explain-usage.ts'

const EXAMPLES = `Examples:
  briefing check                          check every briefing of the project
  briefing check --profile publish a.md   the last gate before one goes out
  briefing build                          write HTML and JSON reports to reports/
`

/** Throws what the command throws; usage errors that commander finds are printed and exit with 2. */
export async function runProgram(args: readonly string[], host: Host): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.clean
  const program = new Commander('briefing')
    .description('Compiles cited writing: which sentence has no source?')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('before', EXAMPLES)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      writeErr: (text) => host.err.write(text),
      outputError: (complaint, write) => write(explainUsage(complaint)),
    })
  const add = (parent: Commander, command: Command): void =>
    addCommand(parent, command, async (names, options) => {
      exitCode = await command.run({ args: names, options }, host)
    })
  for (const command of commands) {
    if ('commands' in command) addGroup(program, command, add)
    else add(program, command)
  }
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

function addGroup(
  program: Commander,
  { name, summary, commands: members }: CommandGroup,
  add: (parent: Commander, command: Command) => void,
): void {
  const group = program
    .command(name)
    .description(summary)
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
  for (const member of members) add(group, member)
}

function addCommand(
  program: Commander,
  command: Command,
  run: (args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>,
): void {
  const sub = program
    .command(`${command.name} ${command.arguments}`.trim())
    .aliases(command.aliases)
    .description(command.summary)
    .helpOption('-h, --help', 'print help')
    .addHelpText('before', `Examples:\n${command.examples.map((line) => `  ${line}\n`).join('')}`)
  for (const option of command.options) sub.addOption(toCommander(option))
  sub.action(async (...given: unknown[]) => {
    // commander hands over each argument, then the options, then itself.
    await run(
      given
        .slice(0, -2)
        .flat()
        .filter((value) => value !== undefined)
        .map(String),
      sub.opts(),
    )
  })
}

function toCommander({ flags, description, choices, repeatable }: CommandOption): Option {
  const option = new Option(flags, description)
  if (choices) option.choices([...choices])
  return option.argParser((value: string, earlier: unknown) => {
    if (choices && !choices.includes(value))
      throw new InvalidArgumentError(
        didYouMean(value, choices, `choose one of ${choices.join(', ')}`),
      )
    return repeatable ? [...(Array.isArray(earlier) ? earlier.map(String) : []), value] : value
  })
}
