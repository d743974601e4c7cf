/** Reads a log as the runner of GitHub Actions does: which lines it prints, and which it obeys. */

export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

export interface RunnerLog {
  readonly printed: string
  readonly commands: readonly RunnerCommand[]
}

/** Between `::stop-commands::token` and `::token::` nothing is a command, also not in the older form. */
export function readRunnerLog(text: string): RunnerLog {
  const printed: string[] = []
  const commands: RunnerCommand[] = []
  let token: string | undefined
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const command = parseCommand(line)
    if (command && token !== undefined && command.name === token) token = undefined
    else if (!command || token !== undefined) printed.push(line)
    else if (command.name === 'stop-commands') token = command.message
    else commands.push(command)
  }
  return { printed: printed.join('\n'), commands }
}

function parseCommand(line: string): RunnerCommand | undefined {
  const found =
    /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([\w-]+)(?: (.*?))?\](.*)$/.exec(line)
  if (!found) return undefined
  const [, name = '', list = '', message = ''] = found
  const properties = list
    .split(',')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))])
  return { name, properties: Object.fromEntries(properties), message: decode(message) }
}

function decode(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}
