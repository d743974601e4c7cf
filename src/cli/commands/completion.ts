/** `briefing completion`: has a shell complete command lines. */
import type { Host } from '../../host/host.ts'
import { UsageError } from '../../project/usage-error.ts'
import { didYouMean } from '../../text/closest.ts'
import { asData } from '../../text/data-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { shells, shellScripts } from '../completion/shell-scripts.ts'
import { exitCodes } from '../exit-code.ts'

export const completion: Command = defineCommand({
  name: 'completion',
  aliases: [],
  summary:
    'Prints a script that has bash, zsh or fish complete commands, flags, source keys and rules.',
  arguments: '<shell> [words...]',
  choices: shells,
  options: [],
  examples: [
    'eval "$(briefing completion bash)"                        # in ~/.bashrc',
    'briefing completion zsh > "${fpath[1]}/_briefing"',
    'briefing completion fish > ~/.config/fish/completions/briefing.fish',
  ],
  async run({ args }, host) {
    const [name = '', ...words] = args
    const shell = shells.find((known) => known === name)
    if (shell === undefined)
      throw new UsageError(`Unknown shell "${name}"`, didYouMean(name, shells))
    host.out.send(asData(words.length === 0 ? shellScripts[shell] : await answer(words, host)))
    return exitCodes.clean
  },
})

/** What the scripts read: "files" and what to leave of the word, or "words" and a line for each. */
async function answer(words: readonly string[], host: Host): Promise<string> {
  const { buildProgram } = await import('../build-program.ts')
  const { completeLine } = await import('../completion/complete-line.ts')
  const { escapeText } = await import('../../text/terminal-text.ts')
  const found = await completeLine(
    buildProgram(host, async () => undefined),
    words,
    host,
  )
  if (found.kind === 'files') return `files ${found.prefix}\n`
  const lines = found.candidates
    // What holds a control character cannot be typed, and could part a line.
    .filter(({ value }) => escapeText(value) === value)
    .map(({ value, about }) => (about === '' ? `${value}\n` : `${value}\t${escapeText(about)}\n`))
  return `words\n${lines.join('')}`
}
