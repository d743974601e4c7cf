/** `briefing import`: turns reports that chat tools wrote into briefings and registry entries. */
import { UsageError } from '../../project/usage-error.ts'
import { printJson } from '../../report/json-text.ts'
import { escaped, print } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, flagOption, textOption } from '../option-values.ts'
import { projectOptions } from '../project-options.ts'

const formats = ['pretty', 'json'] as const

export const importCommand: Command = defineCommand({
  name: 'import',
  aliases: [],
  summary: 'Turns reports that chat and research tools wrote into briefings and registry entries.',
  arguments: '<files...>',
  options: [
    { flags: '--out <file>', description: 'briefing to write (briefings/, named after the title)' },
    { flags: '--into <file>', description: 'YAML or JSON file to add to (sources/sources.yaml)' },
    { flags: '--force', description: 'replace a briefing that is there' },
    { flags: '--dry-run', description: 'say what would be done and write nothing' },
    {
      flags: '-f, --format <name>',
      description: 'how to say what was done (pretty)',
      choices: formats,
    },
    ...projectOptions,
  ],
  examples: [
    'briefing import report.md',
    'briefing import report.md --out briefings/ferries.md --into sources/ferries.yaml',
    'pbpaste | briefing import - --dry-run',
  ],
  async run(invocation, host) {
    const { planReportImport } = await import('../../project/import-reports.ts')
    const { chooseRegistryFile } = await import('../../project/choose-registry-file.ts')
    const { writeTogether } = await import('../../project/write-together.ts')
    const { importJson, importLines } = await import('../import-words.ts')
    const { summaryLine } = await import('../../report/summary-line.ts')
    const files = [...new Set(invocation.args)]
    const out = textOption(invocation, 'out')
    const config = textOption(invocation, 'config')
    if (out !== undefined && files.length > 1)
      throw new UsageError('--out goes with exactly one report')
    const plan = await planReportImport(host, {
      files,
      into: await chooseRegistryFile(host, config, textOption(invocation, 'into')),
      force: flagOption(invocation, 'force') === true,
      ...(out !== undefined && { out }),
      ...(config !== undefined && { config }),
    })
    const isDryRun = flagOption(invocation, 'dryRun') === true
    const failure = isDryRun ? undefined : writeTogether(host, plan.files)
    if (failure)
      throw new UsageError(
        `Cannot write "${failure.name}": ${failure.reason}`,
        'nothing was written',
      )
    if (choiceOption(invocation, 'format', formats) === 'json')
      host.out.send(printJson(importJson(plan, isDryRun)))
    else {
      for (const line of importLines(plan, isDryRun)) host.out.write(escaped`${line}\n`)
      const display = { color: false, width: 100, quiet: false, showPath: (path: string) => path }
      host.out.write(print`${summaryLine(plan.checked.run.report, display)}\n`)
    }
    const hasLosses = plan.reports.some(({ losses }) => losses.length > 0)
    return hasLosses ? exitCodes.findings : exitCodes.clean
  },
})
