/** `briefing sources rename`: gives a source another key, in the registry and in every briefing. */
import type { Host } from '../../host/host.ts'
import type { PlannedWrite } from '../../project/rename-source.ts'
import { countNoun } from '../../text/count-noun.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-code.ts'
import { flagOption, textOption } from '../option-values.ts'

export const rename: Command = defineCommand({
  name: 'rename',
  aliases: ['mv'],
  summary: 'Gives a source another key, in the registry and in every briefing.',
  arguments: '<old> <new>',
  options: [
    { flags: '--dry-run', description: 'show what would change and write nothing' },
    { flags: '--config <file>', description: 'use this config instead of the nearest one' },
  ],
  examples: [
    'briefing sources rename census census-2024',
    'briefing sources rename --dry-run gazette gazette-2025',
  ],
  async run(invocation, host) {
    const { planRename } = await import('../../project/rename-source.ts')
    const [oldKey = '', newKey = ''] = invocation.args
    const { root, writes } = await planRename(host, oldKey, newKey, textOption(invocation, 'config'))
    if (flagOption(invocation, 'dryRun')) await showPlan(host, writes)
    else return write(host, root, writes, oldKey, newKey)
    return exitCodes.clean
  },
})

async function showPlan(host: Host, writes: readonly PlannedWrite[]): Promise<void> {
  const { diffLines } = await import('../../text/line-diff.ts')
  const { escapeText } = await import('../../report/terminal-text.ts')
  for (const { file, edits } of writes)
    for (const line of diffLines(file, edits))
      host.out.write(`${host.out.isTerminal ? escapeText(line) : line}\n`)
}

/** Each file is replaced whole; after the first failure nothing more is written. */
async function write(
  host: Host,
  root: string,
  writes: readonly PlannedWrite[],
  oldKey: string,
  newKey: string,
): Promise<ExitCode> {
  const { join, relative } = await import('../../project/paths.ts')
  const shown = ({ file }: PlannedWrite): string => relative(host.cwd, join(root, file.path))
  for (const [index, planned] of writes.entries()) {
    const result = host.writeFile(join(root, planned.file.path), planned.text)
    if (result.ok) continue
    const done = writes.slice(0, index).map(shown)
    const left = writes.slice(index).map(shown)
    host.err.write(`briefing: Cannot write "${shown(planned)}": ${result.reason}\n`)
    host.err.write(`  renamed in: ${done.length > 0 ? done.join(', ') : 'no file'}\n`)
    host.err.write(`  not renamed in: ${left.join(', ')}\n`)
    host.err.write(`  help: make the file writable, then rename the key there by hand\n`)
    return exitCodes.failure
  }
  const places = writes.reduce((sum, { edits }) => sum + edits.length, 0)
  const count = `${countNoun(places, 'place')} in ${countNoun(writes.length, 'file')}`
  host.out.write(`Renamed "${oldKey}" to "${newKey}" at ${count}\n`)
  return exitCodes.clean
}
