/** Compiles a briefing and a registry given as texts, as the tests of rules and formats need it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  assembleRun,
  compileBriefing,
  defaultZones,
  formatWithStyle,
  gatherEvidence,
  indexRegistry,
  readStyle,
  type Citeproc,
  type ReadingOptions,
  type StyledReferences,
} from '../src/compile.ts'
import type { Profile } from '../src/model/diagnostic.ts'
import type { EvidencedBriefing, StoredText, Verification } from '../src/model/evidence.ts'
import type { Run } from '../src/model/report-format.ts'
import type { Policy, Scope } from '../src/model/sentence.ts'
import type { Source } from '../src/model/source.ts'
import { loadBaseline, type LoadedBaseline } from '../src/project/baseline-file.ts'
import { fixBriefing, type AllowedFixes } from '../src/project/fix-briefing.ts'
import { loadSnapshots } from '../src/project/load-snapshots.ts'
import { parseConfig } from '../src/project/read-config.ts'
import { readLook, type FoundLook } from '../src/project/read-look.ts'
import type { Disk } from '../src/project/read-snapshot.ts'
import { buildRegistry } from '../src/registry/build-registry.ts'
import { decodeRegistryFile } from '../src/registry/decode-file.ts'
import { entriesOf } from '../src/registry/file-entries.ts'
import { rules } from '../src/rules/index.ts'
import { lookUpIn } from '../src/text/file-lookup.ts'
import { TextFile } from '../src/text/text-file.ts'

export const defaultRegistry: string = readFileSync(
  new URL('default-registry.yaml', import.meta.url),
  'utf8',
)

const styleText = readFileSync(new URL('fixtures/plain-style.csl', import.meta.url), 'utf8')

/** References in the small style of the fixtures, made by the citeproc that is installed for the tests. */
export function styledReferences(sources: readonly Source[]): StyledReferences {
  const style = readStyle(styleText)
  if (style.kind === 'refusal') throw new Error(style.message)
  // The package brings no types; what we use of it is written down in Citeproc.
  const citeproc = createRequire(import.meta.url)('citeproc') as Citeproc
  const name = 'plain-style.csl'
  return formatWithStyle({ citeproc, style, name, locales: new Map(), lang: 'en', sources })
}

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
  /** What a verifier says of a claim, whatever the source; none is asked when absent. */
  readonly verifier?: (claim: string) => Verification
  /** Text by path from the folder of the registry, for snapshots that the registry records. */
  readonly files?: ReadonlyMap<string, string>
  /** The text of a baseline. */
  readonly baseline?: string
  /** The text of a config, for rules on what it says of the pages. */
  readonly config?: string
  /** Where the project publishes its reports. */
  readonly site?: string
  /** A rule that speaks about references in a CSL style gets those of a small style. */
  readonly rule?: string
}

/** Judges claims in examples, as a program from outside would: what fell did not, and what may is open. */
export function exampleVerifier(claim: string): Verification {
  if (claim.includes('fell')) return { verdict: 'fail', reason: 'the passage says rose' }
  return claim.includes('may')
    ? { verdict: 'unchecked', reason: 'the passage does not say' }
    : { verdict: 'pass', reason: 'the passage says so' }
}

/** What rules' own examples may take for granted. */
const defaultFiles: ReadonlyMap<string, string> = new Map([
  ['snapshots/census.txt', 'Rents rose.\n'],
])

/** The briefing after the fixes of one rule, or of all, until nothing more is to be fixed. */
export async function fixExample(
  example: Example,
  rule?: string,
  allowed: AllowedFixes = new Set(['safe', 'unsafe']),
): Promise<string> {
  let { briefing } = example
  for (let pass = 0; pass < 20; pass++) {
    const { report, briefings, registry } = await compileExample({ ...example, briefing })
    const [subject] = briefings
    const index = indexRegistry(registry)
    const found = report.diagnostics.filter(({ ruleId }) => rule === undefined || ruleId === rule)
    const fixed =
      subject &&
      fixBriefing(subject, found, allowed, (text) =>
        compileBriefing({ path: subject.path, text, issues: [] }, index, readingOf(example)),
      )
    if (!fixed) return briefing
    briefing = fixed.text
  }
  throw new Error(`Fixes do not come to an end:\n${briefing}`)
}

function readingOf({ policy = 'strict', scope = 'sentence' }: Example): ReadingOptions {
  return { zones: defaultZones, policy, scope, lang: 'en', abbreviations: [] }
}

export async function compileExample(example: Example): Promise<Run> {
  const { briefing, sources = defaultRegistry, profile = 'publish' } = example
  const { today = '2026-11-20', complete = true } = example
  const path = 'sources.yaml'
  const registryFile = new TextFile(path, sources)
  const read = buildRegistry([{ path, entries: entriesOf(await decodeRegistryFile(registryFile)) }])
  const styled = example.rule === 'unformatted-source' ? styledReferences(read.sources) : undefined
  const loaded = { ...read, issues: [...read.issues, ...(styled?.issues ?? [])] }
  const snapshots = loadSnapshots(diskOf(example.files ?? defaultFiles), '/')
  const stored = [...(example.stored ?? [])].map(([key, text]): [string, StoredText] => [
    key,
    { kind: 'text', key, path: `snapshots/${key}.txt`, text },
  ])
  const file = { path: 'briefing.md', text: briefing, issues: [] }
  const options = {
    ...readingOf(example),
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
    ...(example.site !== undefined && { site: { url: example.site } }),
  }
  const claimed = compileBriefing(file, indexRegistry(loaded), options)
  const evidenced = gatherEvidence(claimed, new Map([...snapshots.textsOf(claimed), ...stored]))
  const appearance = example.config === undefined ? undefined : lookOf(example.config)
  const registry = {
    ...loaded,
    issues: [...loaded.issues, ...snapshots.issues, ...(appearance?.issues ?? [])],
  }
  const accepted = example.baseline === undefined ? undefined : baselineOf(example.baseline)
  const texts = [
    new TextFile(file.path, file.text),
    registryFile,
    ...(accepted ? [accepted.file] : []),
    ...(appearance?.file ? [appearance.file] : []),
  ]
  return assembleRun([verified(evidenced, example.verifier)], registry, lookUpIn(texts), {
    ...options,
    ...(accepted && { baseline: accepted.baseline }),
  })
}

function lookOf(config: string): FoundLook {
  const path = 'briefing.config.yaml'
  const parsed = parseConfig(new TextEncoder().encode(config), path, rules)
  return readLook(diskOf(new Map()), { ...parsed, root: '/', path: `/${path}` })
}

function baselineOf(text: string): LoadedBaseline | undefined {
  const bytes = new TextEncoder().encode(text)
  return loadBaseline(
    {
      cwd: '/',
      isLink: () => false,
      kindOf: () => 'file',
      readFile: () => ({ ok: true, bytes }),
      realPath: (path) => ({ ok: true, path }),
    },
    '/',
    undefined,
  )
}

function verified(briefing: EvidencedBriefing, verifier: Example['verifier']): EvidencedBriefing {
  if (!verifier) return briefing
  const evidence = briefing.evidence.map((part) => {
    const verification = verifier(briefing.sentences[part.sentence]?.text ?? '')
    return { ...part, cited: part.cited.map((cited) => ({ ...cited, verifier: verification })) }
  })
  return { ...briefing, evidence }
}

/** A disk with these files and no others. */
function diskOf(files: ReadonlyMap<string, string>): Disk {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  return {
    realPath: (path) =>
      path === '/' || files.has(path.slice(1))
        ? { ok: true, path }
        : { ok: false, reason: 'it does not exist' },
    readFile: (path) => ({ ok: true, bytes: bytesOf(files.get(path.slice(1)) ?? '') }),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}
