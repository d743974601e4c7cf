/** `briefing sources list`: what is in the registry, and what is kept and known of it. */
import type { Host } from '../../host/host.ts'
import type { Registry, Source } from '../../model/source.ts'
import { UsageError } from '../../project/usage-error.ts'
import { printJson } from '../../report/json-text.ts'
import { didYouMean } from '../../text/closest.ts'
import { escaped } from '../../text/terminal-text.ts'
import { cacheOptions } from '../cache-options.ts'
import { defineCommand, type Command, type Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { choiceOption, flagOption, listOption, textOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'
import { projectOptions } from '../project-options.ts'

const formats = ['table', 'json', 'keys'] as const

export const list: Command = defineCommand({
  name: 'list',
  aliases: ['ls'],
  summary: 'Lists the sources of the registry.',
  arguments: '[words...]',
  options: [
    { flags: '-f, --format <name>', description: 'how to print the sources', choices: formats },
    {
      flags: '--type <type>',
      description: 'only sources of this CSL type; may be given more than once',
      repeatable: true,
    },
    { flags: '--cited', description: 'read the briefings and count the citations of each' },
    { flags: '--uncited', description: 'only sources that no briefing names' },
    { flags: '--no-snapshot', description: 'only sources without a stored copy' },
    ...projectOptions,
    ...cacheOptions,
  ],
  examples: [
    'briefing sources list',
    'briefing sources list harbour ferry --type report',
    'briefing sources list --uncited --no-snapshot -f keys',
  ],
  async run(invocation, host) {
    const types = await chosenTypes(invocation)
    const { registry, counts, failures } = await readSources(invocation, host)
    const { matchesWords } = await import('../source-summary.ts')
    const chosen = registry.sources.filter(
      (source) =>
        matchesWords(source, invocation.args) &&
        (types.length === 0 || types.includes(source.type)) &&
        (flagOption(invocation, 'uncited') !== true || !counts?.has(source.key)) &&
        (flagOption(invocation, 'snapshot') !== false || !source.notes.snapshot),
    )
    await printSources(invocation, host, chosen, counts)
    if (chosen.length === 0 && registry.sources.length > 0)
      host.err.write(escaped`briefing: No source matches\n`)
    printFailures(failures, host)
    return failures.length > 0 ? exitCodes.failure : exitCodes.clean
  },
})

async function chosenTypes(invocation: Invocation): Promise<readonly string[]> {
  const { cslTypes } = await import('../../registry/csl-types.ts')
  const known: readonly string[] = cslTypes
  const types = listOption(invocation, 'type')
  const unknown = types.find((type) => !known.includes(type))
  if (unknown === undefined) return types
  const help = didYouMean(unknown, known, 'use a CSL type, such as webpage or report')
  throw new UsageError(`Unknown type "${unknown}"`, help)
}

interface ReadSources {
  readonly registry: Registry
  /** How many citations name each source that a briefing names; absent when briefings were not read. */
  readonly counts?: ReadonlyMap<string, number>
  readonly failures: readonly string[]
}

async function readSources(invocation: Invocation, host: Host): Promise<ReadSources> {
  if (flagOption(invocation, 'cited') !== true && flagOption(invocation, 'uncited') !== true) {
    const { openRegistry } = await import('../../project/open-registry.ts')
    return openRegistry(host, textOption(invocation, 'config'), flagOption(invocation, 'cache'))
  }
  const { readCitedSources } = await import('../read-cited-sources.ts')
  return readCitedSources(invocation, host, 'sources list')
}

async function printSources(
  invocation: Invocation,
  host: Host,
  sources: readonly Source[],
  counts: ReadonlyMap<string, number> | undefined,
): Promise<void> {
  const { summarizeSource } = await import('../source-summary.ts')
  const format = choiceOption(invocation, 'format', formats) ?? 'table'
  if (format === 'table') return printTable(host, sources, counts)
  if (format === 'keys')
    for (const { key } of sources) host.out.write(escaped`${key}\n`)
  else {
    const summaries = sources.map((source) =>
      summarizeSource(source, counts && (counts.get(source.key) ?? 0)),
    )
    host.out.send(printJson(summaries))
  }
}

/** Piped, the table has no header and every title in full. */
async function printTable(
  host: Host,
  sources: readonly Source[],
  counts: ReadonlyMap<string, number> | undefined,
): Promise<void> {
  const { issuedDay, stateInWords } = await import('../source-summary.ts')
  const { textTable } = await import('../text-table.ts')
  const { isTerminal, width } = host.out
  const header = ['KEY', 'TYPE', 'DATE', 'TITLE', ...(counts ? ['CITED'] : []), 'KEPT AND KNOWN']
  const rows = sources.map((source) => [
    source.key,
    source.type,
    issuedDay(source),
    source.title,
    ...(counts ? [String(counts.get(source.key) ?? 0)] : []),
    stateInWords(source),
  ])
  const shown = isTerminal && rows.length > 0 ? [header, ...rows] : rows
  const columns = isTerminal ? width : Number.POSITIVE_INFINITY
  for (const line of textTable(shown, 3, columns)) host.out.write(escaped`${line}\n`)
}
