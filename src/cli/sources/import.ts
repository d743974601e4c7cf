/** `briefing sources import`: adds the entries of other files to a registry file. */
import { countNoun } from '../../text/count-noun.ts'
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, flagOption, textOption } from '../option-values.ts'
import { projectOptions } from '../project-options.ts'
import { writeOutput } from '../write-output.ts'

const formats = ['bibtex', 'csl-json', 'ris', 'yaml'] as const

export const importCommand: Command = defineCommand({
  name: 'import',
  aliases: [],
  summary: 'Adds entries of CSL-JSON, CSL-YAML, BibTeX or RIS files to a registry file; changes none that is there.',
  arguments: '<files...>',
  options: [
    { flags: '--format <name>', description: 'format to read, whatever the names end with', choices: formats },
    { flags: '--into <file>', description: 'YAML or JSON file to add to (sources/imported.yaml)' },
    { flags: '--dry-run', description: 'say what would be done and write nothing' },
    ...projectOptions,
  ],
  examples: [
    'briefing sources import zotero.bib',
    'briefing sources import library.ris --into sources/rents.yaml --dry-run',
  ],
  async run(invocation, host) {
    const { planImport, applyImport } = await import('../../project/import-sources.ts')
    const into = textOption(invocation, 'into') ?? 'sources/imported.yaml'
    const format = choiceOption(invocation, 'format', formats)
    const config = textOption(invocation, 'config')
    const plan = await planImport(host, {
      files: invocation.args,
      into,
      ...(format !== undefined && { format }),
      ...(config !== undefined && { config }),
    })
    for (const line of plan.problems) host.err.write(escaped`${line}\n`)
    for (const line of plan.clashes) host.err.write(escaped`${line}\n`)
    for (const line of plan.duplicates) host.err.write(escaped`${line}\n`)
    const dryRun = flagOption(invocation, 'dryRun') ?? false
    const text = await applyImport(plan)
    if (!dryRun && plan.added.length > 0) writeOutput(host, into, text)
    const verb = dryRun ? 'would be added' : 'added'
    const rest = [
      `${plan.unchanged} already there`,
      ...(plan.clashes.length > 0 ? [`${countNoun(plan.clashes.length, 'key')} taken`] : []),
      ...(plan.duplicates.length > 0
        ? [countNoun(plan.duplicates.length, 'probable duplicate')]
        : []),
      ...(plan.problems.length > 0 ? [countNoun(plan.problems.length, 'problem')] : []),
    ]
    host.out.write(escaped`${countNoun(plan.added.length, 'source')} ${verb} to ${into}; ${rest.join(', ')}\n`)
    return plan.clashes.length + plan.problems.length > 0 ? exitCodes.findings : exitCodes.clean
  },
})
