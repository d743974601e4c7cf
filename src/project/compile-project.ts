/** Turns a folder into a finished run: finds, reads and compiles. */
import { assembleRun, runMemory, type RunOptions } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Profile } from '../model/diagnostic.ts'
import type { Rule } from '../model/rule.ts'
import type { Look } from '../model/look.ts'
import type { Site } from '../model/site.ts'
import type { Run } from '../model/report-format.ts'
import { rules as ownRules } from '../rules/index.ts'
import { version } from '../version.ts'
import { loadBaseline } from './baseline-file.ts'
import { claimAll, gatherAll, type Workshop } from './claim-briefings.ts'
import type { Config } from './config.ts'
import { findRegistryFiles } from './find-files.ts'
import { loadRegistry } from './load-registry.ts'
import { loadSnapshots, type Snapshots } from './load-snapshots.ts'
import { join } from './paths.ts'
import { noMemory, type ProjectMemory } from './project-memory.ts'
import { readBriefings } from './read-briefings.ts'
import { readConfig, type FoundConfig } from './read-config.ts'
import { readLook } from './read-look.ts'
import { openRegistryCache } from './registry-cache.ts'
import { resolveOverrides } from './resolve-overrides.ts'
import { styledReferences } from './styled-references.ts'
import { today } from './today.ts'
import type { Verifier, VerifierAnswers } from './verifier/ask-verifier.ts'
import { verifyBriefings, type VerifiedBriefings } from './verifier/verify-briefings.ts'

export interface ProjectRequest {
  readonly command: string
  /** Files, folders and globs as the user wrote them; none means the config's. */
  readonly paths: readonly string[]
  /** Of those, only these; relative to the project root. */
  readonly only?: ReadonlySet<string>
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
  /** The baseline's file, relative to the current folder; `false` for none, absent for the usual one. */
  readonly baseline?: string | false
  /** Those of this package when absent. */
  readonly rules?: readonly Rule[]
  /** Whether to use and to fill the cache; without it, outside CI only. */
  readonly cached?: boolean
  /** Whether plain Markdown is read without the full parser; it is when absent. */
  readonly fastLane?: boolean
}

/** Called as files are read, so that a terminal can show it. */
export type Progress = (done: number, total: number) => void

export interface CompiledProject {
  readonly run: Run
  readonly config: Config
  readonly root: string
  /** What could not be read, in words; the run went on without it. */
  readonly failures: readonly string[]
  /** Whether every registry file could be read; otherwise sources seem unknown that are not. */
  readonly knowsSources: boolean
  /** What a verifier did wrong; what it left open is unchecked. */
  readonly warning?: VerifierAnswers['warning']
}

/**
 * Throws `UsageError` when the config is invalid or nothing can be checked. What the memory holds of an
 * earlier run is not made again; the result is the same without it.
 */
export async function compileProject(
  host: Host,
  request: ProjectRequest,
  progress: Progress,
  memory: ProjectMemory = noMemory(),
): Promise<CompiledProject> {
  const started = host.now()
  memory.versions.begin()
  const { rules = ownRules } = request
  const found = findConfig(host, request.config, rules, memory)
  const { config, root } = found
  const accepted =
    request.baseline === false ? undefined : loadBaseline(host, root, request.baseline)
  if (accepted) memory.versions.versionOf(join(root, accepted.baseline.path))
  const read = await readBriefings(host, found, request, memory)
  const cache = openRegistryCache(host, root, request.cached)
  const registryPaths = await findRegistryFiles(host, root, config)
  const loaded = await loadRegistry(host, root, registryPaths, cache, memory)
  const failures = [...read.failures, ...loaded.failures]

  const { fastLane = true } = request
  const reading = { host, memory, progress, fastLane }
  const briefings = await claimAll(read.texts, loaded.registry, config, reading)
  const snapshots = loadSnapshots(host, root, undefined, memory)
  const evidenced = await gatherAll(briefings, snapshots, config.lang, { host, memory })
  const verified = await verifyAll(evidenced, snapshots, request.verifier, { host, memory })
  const styled = styledReferences(found, request.csl, briefings, { host, memory })
  const appearance = readLook(host, found)
  if (appearance.logo !== undefined) memory.versions.versionOf(appearance.logo)
  const issues = [
    ...loaded.registry.issues,
    ...snapshots.issues,
    ...(styled?.issues ?? []),
    ...appearance.issues,
  ]
  const registry = { ...loaded.registry, issues }
  const facts = {
    profile: request.profile ?? config.profile,
    severities: config.rules,
    configuredOverrides: config.overrides,
    command: request.command,
    today: today(host),
    version,
    lang: config.lang,
    title: config.site.title,
    site: siteOf(config, appearance.look),
    explain: request.explain,
  }
  const files = [
    ...read.files,
    ...loaded.files,
    ...(accepted ? [accepted.file] : []),
    ...(appearance.file ? [appearance.file] : []),
  ]
  const options: RunOptions = {
    ...facts,
    overrides: await resolveOverrides(
      config.overrides,
      files.map(({ path }) => path),
      registry.sources.map(({ key }) => key),
    ),
    rules,
    complete: read.complete && failures.length === 0,
    allRead: failures.length === 0,
    ...(styled && { styledReferences: styled.references }),
    ...(accepted && { baseline: accepted.baseline }),
    ...(!request.reproducible && { durationMs: host.now().getTime() - started.getTime() }),
  }
  // What rules and report made of briefings stays true while all else that they look at stays the same.
  const remembered = memory.runs.of(
    'run',
    () => [loaded.registry, JSON.stringify(facts), styled?.references, ...issues],
    runMemory,
  )
  const run = assembleRun(verified.briefings, registry, files, options, remembered)
  const knowsSources = loaded.failures.length === 0
  return {
    run,
    config,
    root,
    failures,
    knowsSources,
    ...(verified.warning && { warning: verified.warning }),
  }
}

/** What the reports say of the project. */
function siteOf({ site }: Config, look: Look): Site {
  const { url, description, publisher } = site
  return {
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(publisher !== undefined && { publisher }),
    look,
  }
}

/** The same object as long as it says the same. */
function findConfig(
  host: Host,
  named: string | undefined,
  rules: readonly Rule[],
  { configs, versions }: ProjectMemory,
): FoundConfig {
  const found = readConfig(host, named, rules)
  if (found.path !== undefined) versions.versionOf(found.path)
  return configs.of(
    'config',
    () => [JSON.stringify(found)],
    () => found,
  )
}

/** As they are when no verifier is named. What it was asked before, and answered properly, it is not asked again. */
async function verifyAll(
  briefings: readonly EvidencedBriefing[],
  { hasText }: Snapshots,
  verifier: Verifier | undefined,
  { host, memory: { verified } }: Workshop,
): Promise<VerifiedBriefings> {
  if (!verifier) return { briefings }
  const open = briefings.filter((briefing) => !verified.has(briefing))
  const answered = await verifyBriefings(host, verifier, open, hasText)
  const fresh = new Map(open.map((briefing, index) => [briefing, answered.briefings[index]]))
  if (!answered.warning)
    for (const [briefing, answer] of fresh) if (answer) verified.set(briefing, answer)
  return {
    ...answered,
    briefings: briefings.map((one) => fresh.get(one) ?? verified.get(one) ?? one),
  }
}
