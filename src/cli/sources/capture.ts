/** `briefing sources capture`: stores what a source says, so that claims can be held against it. */
import type { Host } from '../../host/host.ts'
import type { Registry, Source } from '../../model/source.ts'
import type { OpenedRegistry } from '../../project/open-registry.ts'
import { UsageError } from '../../project/usage-error.ts'
import { didYouMean } from '../../text/closest.ts'
import { countNoun } from '../../text/count-noun.ts'
import { escaped, escapeText, print } from '../../text/terminal-text.ts'
import { captureWords } from '../capture-words.ts'
import { defineCommand, type Command, type Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import type { Obtained } from '../obtain-bytes.ts'
import { obtainFlags, readObtainOptions } from '../obtain-options.ts'
import { flagOption, textOption } from '../option-values.ts'
import { printFailures } from '../print-failures.ts'
import { projectOptions } from '../project-options.ts'

export const capture: Command = defineCommand({
  name: 'capture',
  aliases: [],
  summary: 'Stores the bytes and the readable text of sources, and records their hashes.',
  arguments: '[keys...]',
  options: [
    {
      flags: '--from <file|url>',
      description: "read the source there and not at its URL (with one key; a web address is fetched)",
    },
    { flags: '--all', description: 'every source that has a URL and no stored copy' },
    { flags: '--text-only', description: 'keep the readable text alone, and the hash of the rest' },
    {
      flags: '--force',
      description: 'replace stored files that are not what was recorded',
    },
    ...obtainFlags,
    ...projectOptions,
  ],
  examples: [
    'briefing sources capture census',
    'briefing sources capture census --from ~/Downloads/census.pdf',
    'briefing sources capture --all',
  ],
  async run(invocation, host) {
    const { openRegistry } = await import('../../project/open-registry.ts')
    const open = () => openRegistry(host, textOption(invocation, 'config'))
    const { registry, failures } = await open()
    printFailures(failures, host)
    const keys = keysToCapture(invocation, registry)
    const counts = { stored: 0, unchanged: 0, failed: 0 }
    for (const key of keys) {
      // Each capture moves what stands after its entry, so that the registry is read anew.
      const done = await captureOne(invocation, host, await open(), key)
      counts[done]++
    }
    if (keys.length !== 1)
      host.out.write(
        escaped`${countNoun(counts.stored, 'source')} stored, ${counts.unchanged} unchanged, ${counts.failed} failed\n`,
      )
    return counts.failed > 0 ? exitCodes.failure : exitCodes.clean
  },
})

/** Throws `UsageError` for keys that nothing has and flags that contradict each other. */
function keysToCapture(invocation: Invocation, registry: Registry): readonly string[] {
  const { args } = invocation
  const all = flagOption(invocation, 'all') === true
  if (all && args.length > 0) throw new UsageError('Keys and --all do not go together')
  if (!all && args.length === 0)
    throw new UsageError('No source is named', 'name keys of the registry, or use --all')
  if (textOption(invocation, 'from') !== undefined && (all || args.length > 1))
    throw new UsageError('--from goes with exactly one key')
  if (all)
    return registry.sources
      .filter(({ notes, url }) => !notes.snapshot && url !== undefined)
      .map(({ key }) => key)
  const known = registry.sources.map(({ key }) => key)
  for (const key of args)
    if (!known.includes(key))
      throw new UsageError(
        `No source has the key "${key}"`,
        didYouMean(key, known, 'see `briefing sources list`'),
      )
  return [...new Set(args)]
}

type Outcome = 'stored' | 'unchanged' | 'failed'

async function captureOne(
  invocation: Invocation,
  host: Host,
  { registry, root }: OpenedRegistry,
  key: string,
): Promise<Outcome> {
  const source = registry.sources.find((one) => one.key === key)
  if (!source) return fail(host, key, 'it is not in the registry any more')
  const obtained = await obtain(invocation, host, source)
  if (!obtained.ok) return fail(host, key, obtained.reason)
  const { captureSource } = await import('../../project/capture-source.ts')
  const result = await captureSource(host, root, registry, {
    source,
    bytes: obtained.bytes,
    type: obtained.type,
    textOnly: flagOption(invocation, 'textOnly') === true,
    force: flagOption(invocation, 'force') === true,
  })
  if (result.kind === 'failed') return fail(host, key, result.reason)
  if (result.kind === 'refused') return fail(host, key, result.reason, result.help)
  host.out.write(print`${escapeText(key)}: ${captureWords(result, obtained.bytes.length)}\n`)
  return result.kind
}

async function obtain(invocation: Invocation, host: Host, { url }: Source): Promise<Obtained> {
  const from = textOption(invocation, 'from') ?? url
  if (from === undefined)
    return { ok: false, reason: 'it has no URL; name a file or a page with --from' }
  const { obtainBytes } = await import('../obtain-bytes.ts')
  const reach = { readFile: host.readFile, toNetwork: () => host.network() }
  return obtainBytes(reach, from, readObtainOptions(invocation))
}

function fail(host: Host, key: string, reason: string, help?: string): 'failed' {
  host.err.write(escaped`briefing: Cannot capture "${key}": ${reason}\n`)
  if (help !== undefined) host.err.write(escaped`  help  ${help}\n`)
  return 'failed'
}
