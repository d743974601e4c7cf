/** Turns a folder into a finished run: finds, reads and compiles. */
import {
  assembleRun,
  compileBriefing,
  defaultZones,
  gatherEvidence,
  indexRegistry,
  type ReadingOptions,
  type SourceText,
  type StyledReferences,
  type ZoneNames,
} from '../compile.ts'
import type { Host, ReadResult } from '../host/host.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Profile } from '../model/diagnostic.ts'
import type { Source } from '../model/source.ts'
import type { Run } from '../model/report-format.ts'
import { rules } from '../rules/index.ts'
import { TextFile } from '../text/text-file.ts'
import { version } from '../version.ts'
import type { Config } from './config.ts'
import { decodeText } from './decode-text.ts'
import { findBriefings, findRegistryFiles } from './find-files.ts'
import { loadRegistry } from './load-registry.ts'
import { loadSnapshots, type Snapshots } from './load-snapshots.ts'
import { join, relative } from './paths.ts'
import { readConfig, type FoundConfig } from './read-config.ts'
import { openRegistryCache } from './registry-cache.ts'
import { styleReferences } from './style-references.ts'
import { today } from './today.ts'
import { UsageError } from './usage-error.ts'
import type { Verifier, VerifierAnswers } from './verifier/ask-verifier.ts'
import { verifyBriefings, type VerifiedBriefings } from './verifier/verify-briefings.ts'

/** Briefings between two pauses: few enough that an interrupt is felt at once. */
const BATCH = 8

export interface ProjectRequest {
  readonly command: string
  /** Files, folders and globs as the user wrote them; none means the config's. */
  readonly paths: readonly string[]
  readonly config?: string
  readonly profile?: Profile
  /** A CSL style's file, relative to the current folder. */
  readonly csl?: string
  /** The name to report for standard input, when that is to be read instead of files. */
  readonly stdin?: string
  /** Leave out what differs from run to run. */
  readonly reproducible: boolean
  /** A program from outside to put each claim and its source to. */
  readonly verifier?: Verifier
  /** Say of each sentence what led to its kind and its end. */
  readonly explain: boolean
  /** Whether to use and to fill the cache; without it, outside CI only. */
  readonly cached?: boolean
}

/** Called as files are read, so that a terminal can show it. */
export type Progress = (done: number, total: number) => void

export interface CompiledProject {
  readonly run: Run
  readonly config: Config
  readonly root: string
  /** What could not be read, in words; the run went on without it. */
  readonly failures: readonly string[]
  /** What a verifier did wrong; what it left open is unchecked. */
  readonly warning?: VerifierAnswers['warning']
}

/** Throws `UsageError` when the config is invalid or nothing can be checked. */
export async function compileProject(
  host: Host,
  request: ProjectRequest,
  progress: Progress,
): Promise<CompiledProject> {
  const started = host.now()
  const found = readConfig(host, request.config)
  const { config, root } = found
  const read = await readBriefings(host, root, config, request)
  const cache = openRegistryCache(host, root, request.cached)
  const registryPaths = await findRegistryFiles(host, root, config)
  const loaded = await loadRegistry(host, root, registryPaths, cache)
  const failures = [...read.failures, ...loaded.failures]

  const reading = readingOptions(config)
  const index = indexRegistry(loaded.registry)
  const briefings: ClaimedBriefing[] = []
  for (const text of read.texts) {
    if (briefings.length % BATCH === BATCH - 1) await host.pause()
    progress(briefings.length, read.texts.length)
    briefings.push(compileBriefing(text, index, reading))
  }
  const files = read.texts.map(({ path, text }) => new TextFile(path, text))
  const snapshots = loadSnapshots(host, root)
  const evidenced = await gatherAll(briefings, snapshots, host, config.lang)
  const verified = await verifyAll(evidenced, snapshots, host, request.verifier)
  const styled = styledReferences(host, found, request.csl, briefings)
  const issues = [...loaded.registry.issues, ...snapshots.issues, ...(styled?.issues ?? [])]
  const registry = { ...loaded.registry, issues }
  const run = assembleRun(verified.briefings, registry, [...files, ...loaded.files], {
    profile: request.profile ?? config.profile,
    severities: config.rules,
    rules,
    command: request.command,
    today: today(host),
    complete: read.complete && failures.length === 0,
    allRead: failures.length === 0,
    version,
    lang: config.lang,
    title: config.site.title,
    explain: request.explain,
    ...(styled && { styledReferences: styled.references }),
    ...(!request.reproducible && { durationMs: host.now().getTime() - started.getTime() }),
  })
  return { run, config, root, failures, ...(verified.warning && { warning: verified.warning }) }
}

/** The cited sources in the style that the flag names, else the config. */
function styledReferences(
  host: Host,
  { config, root }: FoundConfig,
  flag: string | undefined,
  briefings: readonly ClaimedBriefing[],
): StyledReferences | undefined {
  const named = flag ?? config.csl
  if (named === undefined) return undefined
  const cited = new Map<string, Source>()
  for (const { bibliography } of briefings)
    for (const { key, source } of bibliography) if (source) cited.set(key, source)
  const byFlag = flag !== undefined
  const path = join(byFlag ? host.cwd : root, named)
  return styleReferences(host, { path, byFlag, root, lang: config.lang }, [...cited.values()])
}

/** Briefing by briefing, so that texts can go again. */
async function gatherAll(
  briefings: readonly ClaimedBriefing[],
  snapshots: Snapshots,
  host: Host,
  lang: string,
): Promise<EvidencedBriefing[]> {
  const evidenced: EvidencedBriefing[] = []
  for (const briefing of briefings) {
    if (evidenced.length % BATCH === BATCH - 1) await host.pause()
    const { evidence } = gatherEvidence(briefing, snapshots.textsOf(briefing), lang)
    // A passage is a slice, and a slice keeps the whole text in memory; a copy does not.
    evidenced.push({ ...briefing, evidence: structuredClone(evidence) })
  }
  return evidenced
}

/** As they are when no verifier is named. */
async function verifyAll(
  briefings: readonly EvidencedBriefing[],
  { hasText }: Snapshots,
  host: Host,
  verifier: Verifier | undefined,
): Promise<VerifiedBriefings> {
  return verifier ? verifyBriefings(host, verifier, briefings, hasText) : { briefings }
}

/** What the config says of reading a briefing. */
export function readingOptions({ zones, claims, lang, abbreviations }: Config): ReadingOptions {
  const merged = { ...defaultZones }
  for (const zone of Object.keys(defaultZones) as (keyof ZoneNames)[])
    merged[zone] = [...defaultZones[zone], ...(zones[zone] ?? [])]
  return { zones: merged, policy: claims.policy, scope: claims.scope, lang, abbreviations }
}

interface ReadBriefings {
  readonly texts: readonly SourceText[]
  readonly complete: boolean
  readonly failures: readonly string[]
}

async function readBriefings(
  host: Host,
  root: string,
  config: Config,
  { paths, stdin }: ProjectRequest,
): Promise<ReadBriefings> {
  if (stdin !== undefined) {
    const input = await host.readStdin()
    if (!input.ok) throw new UsageError(`Cannot read standard input: ${input.reason}`)
    const path = relative(root, join(host.cwd, stdin))
    return { texts: [sourceText(path, input.bytes)], complete: false, failures: [] }
  }
  const found = await findBriefings(host, root, config, paths)
  const texts: SourceText[] = []
  const failures = [...found.missing]
  for (const path of found.paths) {
    const file: ReadResult = host.readFile(join(root, path))
    if (file.ok) texts.push(sourceText(path, file.bytes))
    else failures.push(`Cannot read "${relative(host.cwd, join(root, path))}": ${file.reason}`)
  }
  return { texts, complete: found.complete, failures }
}

function sourceText(path: string, bytes: Uint8Array): SourceText {
  const { text, fault } = decodeText(bytes)
  if (!fault) return { path, text, issues: [] }
  const { message, help, offset } = fault
  const location = { path, span: { start: offset, end: Math.min(offset + 1, text.length) } }
  return { path, text, issues: [{ kind: 'invalid-encoding', message, help, location }] }
}
