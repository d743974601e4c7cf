/** Builds commander's program from the list of commands. */
import { Command as Commander, InvalidArgumentError, Option } from 'commander'
import type { Host } from '../host/host.ts'
import { didYouMean } from '../text/closest.ts'
import { escapeLines } from '../text/terminal-text.ts'
import { version } from '../version.ts'
import type { Command, CommandGroup, CommandOption, Invocation } from './command.ts'
import { commands } from './commands/index.ts'
import { explainUsage } from './explain-usage.ts'

const EXAMPLES = `Examples:
  briefing check                          check every briefing of the project
  briefing check --profile publish a.md   the last gate before one goes out
  briefing build                          write HTML and JSON reports to reports/
`

/** Called with the command that the user named and what stands behind it. */
export type RunCommand = (command: Command, invocation: Invocation) => Promise<void>

/** What commander has to say goes to the host. */
export function buildProgram(host: Host, run: RunCommand): Commander {
  // Before any command is added, since each takes over what is set when it is made.
  const program = new Commander('briefing')
    .description('Compiles cited writing: which sentence has no source?')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('before', EXAMPLES)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.out.write(escapeLines(text)),
      writeErr: (text) => host.err.write(escapeLines(text)),
      outputError: (complaint) => host.err.write(explainUsage(complaint)),
    })
  for (const command of commands) {
    if ('commands' in command) addGroup(program, command, run)
    else addCommand(program, command, run)
  }
  return program
}

function addGroup(
  program: Commander,
  { name, summary, commands: members }: CommandGroup,
  run: RunCommand,
): void {
  const group = program
    .command(name)
    .description(summary)
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
  for (const member of members) addCommand(group, member, run)
}

function addCommand(program: Commander, command: Command, run: RunCommand): void {
  const sub = program
    .command(`${command.name} ${command.arguments}`.trim())
    .aliases(command.aliases)
    .description(command.summary)
    .helpOption('-h, --help', 'print help')
    .addHelpText('before', `Examples:\n${command.examples.map((line) => `  ${line}\n`).join('')}`)
  for (const option of command.options) sub.addOption(toCommander(option))
  const [argument] = sub.registeredArguments
  if (argument && command.choices) argument.argChoices = [...command.choices]
  sub.action(async (...given: unknown[]) => {
    // commander hands over each argument, then the options, then itself.
    const args = given
      .slice(0, -2)
      .flat()
      .filter((value) => value !== undefined)
      .map(String)
    await run(command, { args, options: sub.opts() })
  })
}

function toCommander({ flags, description, choices, repeatable }: CommandOption): Option {
  const option = new Option(flags, description)
  if (choices) option.choices([...choices])
  return option.argParser((value: string, earlier: unknown) => {
    if (choices && !choices.includes(value))
      throw new InvalidArgumentError(didYouMean(value, choices))
    return repeatable ? [...(Array.isArray(earlier) ? earlier.map(String) : []), value] : value
  })
}
