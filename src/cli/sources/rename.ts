/** `briefing sources rename`: gives a source another key, in the registry and in every briefing. */
import type { Host } from '../../host/host.ts'
import type { PlannedWrite } from '../../project/rename-source.ts'
import { UsageError } from '../../project/usage-error.ts'
import { countNoun } from '../../text/count-noun.ts'
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-code.ts'
import { flagOption, textOption } from '../option-values.ts'
import { printDiffLines } from '../print-diff-lines.ts'
import { projectOptions } from '../project-options.ts'

export const rename: Command = defineCommand({
  name: 'rename',
  aliases: ['mv'],
  summary: 'Gives a source another key, in the registry and in every briefing.',
  arguments: '<old> <new>',
  options: [
    { flags: '--dry-run', description: 'show what would change and write nothing' },
    ...projectOptions,
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
  printDiffLines(
    writes.flatMap(({ file, edits }) => diffLines(file, edits)),
    host,
  )
}

/** All files or none; the registry last, so that a rename that was killed can be run again. */
async function write(
  host: Host,
  root: string,
  writes: readonly PlannedWrite[],
  oldKey: string,
  newKey: string,
): Promise<ExitCode> {
  const { join, relative } = await import('../../project/paths.ts')
  const { writeTogether } = await import('../../project/write-together.ts')
  const files = writes.toReversed().map(({ file, text }) => {
    const path = join(root, file.path)
    return { path, name: relative(host.cwd, path), text }
  })
  const failure = writeTogether(host, files)
  if (failure)
    throw new UsageError(
      `Cannot write "${failure.name}": ${failure.reason}`,
      'nothing was renamed; run it again when it can be written',
    )
  const places = writes.reduce((sum, { edits }) => sum + edits.length, 0)
  const count = `${countNoun(places, 'place')} in ${countNoun(writes.length, 'file')}`
  host.out.write(escaped`Renamed "${oldKey}" to "${newKey}" at ${count}\n`)
  return exitCodes.clean
}
