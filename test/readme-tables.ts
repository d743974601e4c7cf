/** Writes the tables of README.md from the objects that they describe. */
import type { Command } from '../src/cli/command.ts'
import { commands } from '../src/cli/commands/index.ts'
import { registryFormats } from '../src/registry/formats/index.ts'
import { reportFormats } from '../src/report/formats/index.ts'

/** Markdown tables by the name of the section that holds them. */
export async function readmeTables(): Promise<Record<string, string>> {
  return {
    commands: table(
      ['command', 'does'],
      commands.flatMap((command) =>
        'commands' in command
          ? command.commands.map((member) => commandRow(member, `${command.name} `))
          : [commandRow(command, '')],
      ),
    ),
    formats: table(
      ['`-f`', 'is'],
      reportFormats.map(({ name, summary }) => [`\`${name}\``, summary]),
    ),
    registries: table(
      ['format', 'files', 'is'],
      registryFormats.map(({ name, extensions, summary }) => [
        name,
        extensions.map((end) => `\`*${end}\``).join(' '),
        summary,
      ]),
    ),
  }
}

function commandRow(command: Command, group: string): readonly string[] {
  const { name, arguments: given, aliases, summary } = command
  const called = aliases.length > 0 ? ` Alias: \`${aliases.join('`, `')}\`.` : ''
  return [`\`briefing ${`${group}${name} ${given}`.trim()}\``, summary + called]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
