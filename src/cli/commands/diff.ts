/** `briefing diff`: what a change does to claims and citations. */
import { asData } from '../../text/data-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, flagOption, textOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'
import { projectOptions } from '../project-options.ts'

const formats = ['text', 'json', 'markdown'] as const

export const diff: Command = defineCommand({
  name: 'diff',
  aliases: [],
  summary: 'Shows which claims and citations changed since a branch or commit in git.',
  arguments: '<ref> [paths...]',
  options: [
    { flags: '-f, --format <name>', description: 'how to print it', choices: formats },
    { flags: '-o, --output-file <file>', description: 'write it there instead of printing' },
    { flags: '--staged', description: 'up to what is staged instead of what is on disk' },
    {
      flags: '--exit-code',
      description:
        'exit with 1 when a changed claim has no source, or stands reworded under its old citation',
    },
    ...projectOptions,
    { flags: '--color', description: 'colour even when not on a terminal' },
    { flags: '--no-color', description: 'no colour even on a terminal' },
  ],
  examples: [
    'briefing diff main',
    'briefing diff origin/main -f markdown -o comment.md',
    'briefing diff HEAD --staged --exit-code',
  ],
  async run(invocation, host) {
    const { compareWithCommit } = await import('../../project/git/compare-with-commit.ts')
    const { compareReports } = await import('../../report/diff/compare-reports.ts')
    const { printDiff } = await import('../../report/diff/print-diff.ts')
    const { printMarkdownDiff } = await import('../../report/diff/print-markdown-diff.ts')
    const { printJsonLine } = await import('../../report/json-text.ts')
    const { screenOf } = await import('../run-check.ts')
    const { guardOut } = await import('../guard-log.ts')
    const { writeOutput } = await import('../write-output.ts')
    const [since = '', ...paths] = invocation.args
    const config = textOption(invocation, 'config')
    const staged = flagOption(invocation, 'staged') === true
    const request = { since, staged, paths, ...(config !== undefined && { config }) }
    const { before, after, failures } = await compareWithCommit(host, request)
    const to = staged ? 'what is staged' : 'the working tree'
    const changes = compareReports(before, after, { from: since, to })
    const file = textOption(invocation, 'outputFile')
    const format = choiceOption(invocation, 'format', formats) ?? 'text'
    const text = {
      text: () =>
        printDiff(changes, screenOf(invocation, host, file === undefined ? host.out : undefined)),
      json: () => `${printJsonLine(changes)}\n`,
      markdown: () => printMarkdownDiff(changes),
    }[format]()
    if (file === undefined) (format === 'text' ? guardOut(host) : host).out.send(asData(text))
    else writeOutput(host, file, text)
    printFailures(failures, host)
    if (failures.length > 0) return exitCodes.failure
    const { newlyUncited, claims } = changes.summary
    const isBad = newlyUncited + claims['reworded-under-citation'] > 0
    return isBad && flagOption(invocation, 'exitCode') === true
      ? exitCodes.findings
      : exitCodes.clean
  },
})
