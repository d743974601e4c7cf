/** Compiles a briefing and a registry given as texts, as the tests of rules and formats need it. */
import { readFileSync } from 'node:fs'
import { compile, defaultZones } from '../src/compile.ts'
import type { Profile } from '../src/model/diagnostic.ts'
import type { StoredText } from '../src/model/evidence.ts'
import type { Run } from '../src/model/report-format.ts'
import type { Policy, Scope } from '../src/model/sentence.ts'
import { buildRegistry } from '../src/registry/build-registry.ts'
import { decodeRegistryFile } from '../src/registry/decode-file.ts'
import { rules } from '../src/rules/index.ts'
import { TextFile } from '../src/text/text-file.ts'

export const defaultRegistry: string = readFileSync(
  new URL('default-registry.yaml', import.meta.url),
  'utf8',
)

export interface Example {
  readonly briefing: string
  /** YAML; the default registry unless given. */
  readonly sources?: string
  readonly profile?: Profile
  readonly policy?: Policy
  readonly scope?: Scope
  readonly today?: string
  readonly complete?: boolean
  /** Stored text by source key. */
  readonly stored?: ReadonlyMap<string, string>
}

export async function compileExample(example: Example): Promise<Run> {
  const { briefing, sources = defaultRegistry, profile = 'publish' } = example
  const { policy = 'strict', scope = 'sentence', today = '2026-11-20', complete = true } = example
  const path = 'sources.yaml'
  const registryFile = new TextFile(path, sources)
  const registry = buildRegistry([{ path, decoded: await decodeRegistryFile(registryFile) }])
  const stored = [...(example.stored ?? [])].map(([key, text]): [string, StoredText] => [
    key,
    { kind: 'text', key, path: `snapshots/${key}.txt`, text },
  ])
  const files = [{ path: 'briefing.md', text: briefing, issues: [] }]
  const options = {
    zones: defaultZones,
    policy,
    scope,
    lang: 'en',
    abbreviations: [],
    profile,
    severities: {},
    rules,
    command: 'check',
    today,
    complete,
    allRead: true,
    version: '0.0.0',
    title: 'Briefings',
    explain: false,
  }
  return compile(files, registry, [registryFile], options, new Map(stored))
}
