/** `briefing sources export`: writes the registry in a format that other tools read. */
import type { Host } from '../../host/host.ts'
import type { Source } from '../../model/source.ts'
import { UsageError } from '../../project/usage-error.ts'
import { countNoun } from '../../text/count-noun.ts'
import { asData } from '../../text/data-text.ts'
import { escaped } from '../../text/terminal-text.ts'
import { defineCommand, type Command, type Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, listOption, textOption } from '../option-values.ts'
import { projectOptions } from '../project-options.ts'
import { writeOutput } from '../write-output.ts'

const formats = ['bibtex', 'csl-json', 'ris', 'yaml'] as const

export const exportCommand: Command = defineCommand({
  name: 'export',
  aliases: [],
  summary: 'Writes sources as CSL-JSON, CSL-YAML, BibTeX or RIS, and says what is lost on the way.',
  arguments: '',
  options: [
    { flags: '-f, --format <name>', description: 'format to write', choices: formats },
    { flags: '-o, --output <file>', description: 'write to a file instead of standard output' },
    {
      flags: '--cited-by <briefing...>',
      description: 'only the sources that these briefings cite',
      repeatable: true,
    },
    ...projectOptions,
  ],
  examples: [
    'briefing sources export -f bibtex -o references.bib',
    'briefing sources export --cited-by briefings/rents.md',
  ],
  async run(invocation, host) {
    const { encodeRegistryFile, isWritable } = await import('../../registry/encode-file.ts')
    const { registryFormats } = await import('../../registry/formats/index.ts')
    const { lossLines } = await import('../loss-lines.ts')
    const wanted = choiceOption(invocation, 'format', formats) ?? 'csl-json'
    const format = registryFormats.filter(isWritable).find(({ name }) => name === wanted)
    if (!format) throw new UsageError(`Format "${wanted}" cannot be written`)
    const { sources, failures, doubts } = await findSources(invocation, host)
    // What lacks sources would take the place of a list that has them.
    if (failures[0] !== undefined)
      throw new UsageError(failures[0], 'mend it first; nothing was written')
    const { text, losses } = await encodeRegistryFile(format, sources)
    const output = textOption(invocation, 'output')
    if (output === undefined) host.out.send(asData(text))
    else writeOutput(host, output, text)
    const losing = new Set(losses.map(({ key }) => key)).size
    const lost = losing === 0 ? '; nothing is lost' : `, ${losing} of them with losses:`
    host.err.write(escaped`${countNoun(sources.length, 'source')} written as ${wanted}${lost}\n`)
    for (const line of lossLines(losses)) host.err.write(escaped`${line}\n`)
    for (const doubt of doubts) host.err.write(escaped`briefing: ${doubt}\n`)
    return doubts.length > 0 ? exitCodes.failure : exitCodes.clean
  },
})

interface FoundSources {
  /** In the order of the registry. */
  readonly sources: readonly Source[]
  /** What could not be read, in words. */
  readonly failures: readonly string[]
  /** Why there may be more sources than these, in words. */
  readonly doubts: readonly string[]
}

async function findSources(invocation: Invocation, host: Host): Promise<FoundSources> {
  const paths = listOption(invocation, 'citedBy')
  const config = textOption(invocation, 'config')
  if (paths.length === 0) {
    const { openRegistry } = await import('../../project/open-registry.ts')
    const { registry, failures } = await openRegistry(host, config)
    return { sources: registry.sources, failures, doubts: unread(registry.issues.length) }
  }
  const { compileProject } = await import('../../project/compile-project.ts')
  const { namedSources } = await import('../../model/named-sources.ts')
  const request = { command: 'sources export', paths, reproducible: true, explain: false }
  const { run, failures } = await compileProject(
    host,
    { ...request, ...(config !== undefined && { config }) },
    () => undefined,
  )
  const named = namedSources(run.briefings)
  const sources = run.registry.sources.filter(({ key }) => named.has(key))
  return { sources, failures, doubts: [] }
}

/** A registry with problems may hold less than its author thinks. */
function unread(problems: number): readonly string[] {
  if (problems === 0) return []
  return [`The registry has ${countNoun(problems, 'problem')}; \`briefing check\` shows what was not read`]
}
