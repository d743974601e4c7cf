/** `briefing sources add`: makes registry entries of pages, DOIs and files, and stores what they say. */
import type { Host } from '../../host/host.ts'
import type { Source } from '../../model/source.ts'
import type { AddResult, Twin } from '../../project/add-source.ts'
import type { EntryFields } from '../../project/page-entry.ts'
import { UsageError } from '../../project/usage-error.ts'
import { countNoun } from '../../text/count-noun.ts'
import { asData } from '../../text/data-text.ts'
import { escaped, print, type TerminalText } from '../../text/terminal-text.ts'
import { captureWords } from '../capture-words.ts'
import { defineCommand, type Command, type Invocation } from '../command.ts'
import { entryFlags, overruled, readEntryOptions } from '../entry-options.ts'
import { exitCodes } from '../exit-code.ts'
import type { FoundCopy, FoundEntry, Subject } from '../find-entry.ts'
import { obtainFlags, readObtainOptions } from '../obtain-options.ts'
import { flagOption, textOption } from '../option-values.ts'
import { projectOptions } from '../project-options.ts'

export const add: Command = defineCommand({
  name: 'add',
  aliases: [],
  summary: 'Makes registry entries of web pages, DOIs and files, and stores what they say.',
  arguments: '<addresses...>',
  options: [
    { flags: '--key <key>', description: 'key to cite it by (made of author, year and title)' },
    ...entryFlags,
    { flags: '--into <file>', description: 'YAML or JSON file to add to (sources/sources.yaml)' },
    { flags: '--capture', description: 'store a copy even if it has no text' },
    { flags: '--no-capture', description: 'store no copy' },
    { flags: '--force', description: 'add it although the registry has its DOI, URL or copy' },
    { flags: '--dry-run', description: 'print the entry and write nothing' },
    ...obtainFlags,
    ...projectOptions,
  ],
  examples: [
    'briefing sources add https://www.bipm.org/en/publications/si-brochure',
    'briefing sources add 10.1038/171737a0 --key dna-1953',
    'briefing sources add report.pdf --title "Rents in 2026" --author "Quay, Ada"',
  ],
  async run(invocation, host) {
    const order = await readOrder(invocation, host)
    const counts = { added: 0, known: 0, failed: 0 }
    for (const written of order.named) counts[await addOne(host, order, written)]++
    if (order.named.length > 1)
      host.err.write(
        escaped`${countNoun(counts.added, 'source')} ${order.dryRun ? 'would be added' : 'added'}, ${counts.known} there already, ${counts.failed} failed\n`,
      )
    return counts.failed > 0 ? exitCodes.failure : exitCodes.clean
  },
})

/** What the command line asks for. */
interface Order {
  readonly named: readonly string[]
  readonly set: EntryFields
  readonly key: string | undefined
  /** From the current folder. */
  readonly into: string
  readonly config: string | undefined
  /** In which sources are named to the user. */
  readonly lang: string
  readonly force: boolean
  readonly dryRun: boolean
  readonly capture: boolean | undefined
  readonly obtain: ReturnType<typeof readObtainOptions>
}

/** Throws `UsageError` for flags that contradict each other, and where there is no file to add to. */
async function readOrder(invocation: Invocation, host: Host): Promise<Order> {
  const { chooseRegistryFile } = await import('../../project/choose-registry-file.ts')
  const { readConfig } = await import('../../project/read-config.ts')
  const named = [...new Set(invocation.args)]
  for (const name of ['key', 'title'])
    if (textOption(invocation, name) !== undefined && named.length > 1)
      throw new UsageError(`--${name} goes with exactly one source`)
  const config = textOption(invocation, 'config')
  return {
    named,
    set: await readEntryOptions(invocation),
    key: textOption(invocation, 'key'),
    into: await chooseRegistryFile(host, config, textOption(invocation, 'into')),
    config,
    lang: readConfig(host, config).config.lang,
    force: flagOption(invocation, 'force') === true,
    dryRun: flagOption(invocation, 'dryRun') === true,
    capture: flagOption(invocation, 'capture'),
    obtain: readObtainOptions(invocation),
  }
}

type Outcome = 'added' | 'known' | 'failed'

async function addOne(host: Host, order: Order, written: string): Promise<Outcome> {
  const { subjectOf } = await import('../find-entry.ts')
  const subject = subjectOf(written)
  if (subject.kind === 'refused') return fail(host, written, subject)
  const known = await knownAlready(host, order, subject)
  if (known) return sayKnown(host, order, written, known)
  const found = await find(host, order, subject)
  if (!found.ok) return fail(host, written, found)
  const { addSource } = await import('../../project/add-source.ts')
  const isFile = subject.kind === 'file' && found.copy !== undefined
  const result = await addSource(host, {
    ...order,
    fields: overruled(found.fields, order.set),
    ...(isFile && { sha256: host.sha256(found.copy.bytes) }),
  })
  if (result.kind === 'refused') return fail(host, written, result)
  if (result.kind === 'known') return sayKnown(host, order, written, result.twin)
  return finish(host, order, written, result, found)
}

/** Before anything is fetched: asking a server for what is there would be rude. */
async function knownAlready(
  host: Host,
  { config, force }: Order,
  subject: Subject,
): Promise<Twin | undefined> {
  if (force || subject.kind === 'file' || subject.kind === 'refused') return undefined
  const { findKnown } = await import('../../project/add-source.ts')
  return findKnown(host, config, subject.kind === 'doi' ? { doi: subject.doi } : subject)
}

async function find(
  host: Host,
  { obtain }: Order,
  subject: Exclude<Subject, { readonly kind: 'refused' }>,
): Promise<FoundEntry> {
  const { findEntry } = await import('../find-entry.ts')
  const { today } = await import('../../project/today.ts')
  const reach = { readFile: host.readFile, toNetwork: () => host.network() }
  return findEntry(reach, subject, obtain, today(host))
}

/** Stores the copy, and says what has been added; where a file cannot be written, nothing is. */
async function finish(
  host: Host,
  order: Order,
  written: string,
  { source, twin, undo }: Extract<AddResult, { readonly kind: 'added' }>,
  { remarks, copy }: Extract<FoundEntry, { readonly ok: true }>,
): Promise<Outcome> {
  const { printReference } = await import('../../report/reference/reference-of.ts')
  const { printKey } = await import('../../syntax/cite-key.ts')
  const kept = order.dryRun ? undefined : await keepCopy(host, order, source, copy, undo)
  if (kept?.kind === 'failed')
    return fail(host, written, { reason: kept.reason, help: 'nothing was added' })
  if (order.dryRun) await printEntry(host, order, source)
  else {
    host.out.write(escaped`${source.key}: added to ${order.into}\n`)
    host.out.write(escaped`  ${printReference(source, order.lang)}\n`)
  }
  if (kept?.stored !== undefined) host.out.write(print`  stored in ${kept.stored}\n`)
  if (kept?.refusal !== undefined) host.err.write(escaped`briefing: ${source.key}: ${kept.refusal}\n`)
  if (kept?.help !== undefined) host.err.write(escaped`  help  ${kept.help}\n`)
  if (twin)
    host.err.write(
      escaped`briefing: "${source.key}" has the same ${twin.by} as "${twin.source.key}" in ${twin.source.location.path}\n`,
    )
  for (const remark of remarks) host.err.write(escaped`briefing: ${written}: ${remark}\n`)
  const gaps = gapsOf(source)
  if (gaps.length > 0)
    host.err.write(escaped`briefing: ${source.key}: not found: ${gaps.join(', ')}; fill in what there is\n`)
  if (!order.dryRun) host.out.write(escaped`  cite it as [${printKey(source.key)}]\n`)
  return kept?.isWell === false ? 'failed' : 'added'
}

async function printEntry(host: Host, { into }: Order, source: Source): Promise<void> {
  const { printJsonEntries, printYamlEntries } = await import('../../registry/print-entries.ts')
  host.out.send(asData((/\.json$/i.test(into) ? printJsonEntries : printYamlEntries)([source])))
}

/** What every reader asks for, and nobody has said. */
function gapsOf({ type, csl }: Source): readonly string[] {
  return [
    ...(type === 'document' ? ['type'] : []),
    ...(csl['author'] === undefined && csl['editor'] === undefined ? ['author'] : []),
    ...(csl['issued'] === undefined ? ['issued'] : []),
    ...(type === 'webpage' && csl['URL'] === undefined ? ['URL'] : []),
    ...(type.startsWith('article-') && csl['container-title'] === undefined
      ? ['container-title']
      : []),
  ]
}

/** What came of the copy, in words: where it is, or why there is none. */
type KeptCopy =
  | {
      readonly kind: 'settled'
      readonly isWell: boolean
      readonly stored?: TerminalText
      readonly refusal?: string
      readonly help?: string
    }
  | { readonly kind: 'failed'; readonly reason: string }

/** Whatever cannot be read or written takes the entry back, so that the same command mends it. */
async function keepCopy(
  host: Host,
  order: Order,
  source: Source,
  copy: FoundCopy | undefined,
  undo: () => void,
): Promise<KeptCopy> {
  try {
    const kept = await store(host, order, source, copy)
    if (kept.kind === 'failed') undo()
    return kept
  } catch (error) {
    undo()
    throw error
  }
}

/** Looks whether the project reads the entry, and stores the copy where one is wanted. */
async function store(
  host: Host,
  { capture, config, into }: Order,
  { key }: Source,
  copy: FoundCopy | undefined,
): Promise<KeptCopy> {
  const { openRegistry } = await import('../../project/open-registry.ts')
  const { registry, root, failures } = await openRegistry(host, config)
  if (failures[0] !== undefined) return { kind: 'failed', reason: failures[0] }
  const source = registry.sources.find((one) => one.key === key)
  if (!source) {
    const help = 'add the file to `sources` in the config'
    return { kind: 'settled', isWell: false, refusal: `the project does not read ${into}`, help }
  }
  if (capture === false) return { kind: 'settled', isWell: true }
  if (!copy) {
    if (capture !== true) return { kind: 'settled', isWell: true }
    const help = `run \`briefing sources capture ${key}\` for its page`
    return notStored('only its registrar was asked', help)
  }
  if (copy.readable.kind === 'none' && capture !== true)
    return { ...notStored(copy.readable.reason), isWell: true }
  const { captureSource } = await import('../../project/capture-source.ts')
  const request = { source, bytes: copy.bytes, type: copy.type, textOnly: false, force: false }
  const result = await captureSource(host, root, registry, request)
  if (result.kind === 'failed') return result
  if (result.kind === 'refused') return notStored(result.reason, result.help)
  return { kind: 'settled', isWell: true, stored: captureWords(result, copy.bytes.length) }
}

function notStored(reason: string, help?: string): Extract<KeptCopy, { readonly kind: 'settled' }> {
  const refusal = `no copy stored: ${reason}`
  return { kind: 'settled', isWell: false, refusal, ...(help !== undefined && { help }) }
}

/** With another key asked for, the answer is no. */
function sayKnown(host: Host, { key }: Order, written: string, { source, by }: Twin): Outcome {
  if (key !== undefined && key !== source.key)
    return fail(host, written, {
      reason: `"${source.key}" in ${source.location.path} has its ${by}`,
      help: `cite it as [@${source.key}], rename it, or add another entry with --force`,
    })
  host.out.write(escaped`${source.key}: there already, in ${source.location.path} (same ${by}); nothing was changed\n`)
  host.out.write(escaped`  cite it as [@${source.key}]\n`)
  return 'known'
}

function fail(
  host: Host,
  written: string,
  { reason, help }: { readonly reason: string; readonly help?: string },
): 'failed' {
  host.err.write(escaped`briefing: Cannot add "${written}": ${reason}\n`)
  if (help !== undefined) host.err.write(escaped`  help  ${help}\n`)
  return 'failed'
}
