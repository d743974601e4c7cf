/** Reads all that a run is about, but for the stored texts of sources. */
import type { RunOptions } from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { Look } from '../model/look.ts'
import type { Rule } from '../model/rule.ts'
import { sourceTable } from '../model/source-table.ts'
import type { Site } from '../model/site.ts'
import { rules as ownRules } from '../rules/index.ts'
import { lookUpIn, type FileLookup } from '../text/file-lookup.ts'
import { version } from '../version.ts'
import { loadBaseline } from './baseline-file.ts'
import type { ProjectRequest } from './compile-project.ts'
import type { Config } from './config.ts'
import { findRegistryFiles } from './find-files.ts'
import { loadRegistry, type LoadedRegistry } from './load-registry.ts'
import { join } from './paths.ts'
import type { ProjectMemory } from './project-memory.ts'
import { readBriefings, type ReadBriefings } from './read-briefings.ts'
import { readConfig, type FoundConfig } from './read-config.ts'
import { readLook, type FoundLook } from './read-look.ts'
import { openRegistryCache } from './registry-cache.ts'
import { resolveOverrides } from './resolve-overrides.ts'
import { measuredRules, noStopwatch } from './stopwatch.ts'
import { today } from './today.ts'

/** What a run is about, read. */
export interface Inputs {
  readonly memory: ProjectMemory
  readonly found: FoundConfig
  readonly read: ReadBriefings
  readonly loaded: LoadedRegistry
  readonly accepted: ReturnType<typeof loadBaseline>
  readonly appearance: FoundLook
  /** Knows every file that a diagnostic can point into. */
  readonly fileOf: FileLookup
  /** What could not be read, in words. */
  readonly failures: readonly string[]
  /** What the flags and the config say of the run; plain data. */
  readonly facts: Facts
  readonly options: RunOptions
}

type Facts = Pick<
  RunOptions,
  'profile' | 'severities' | 'command' | 'today' | 'version' | 'lang' | 'title' | 'explain'
> & { readonly configuredOverrides: Config['overrides']; readonly site: Site }

/** Throws `UsageError` when the config is invalid or nothing can be checked. */
export async function readInputs(
  host: Host,
  request: ProjectRequest,
  memory: ProjectMemory,
): Promise<Inputs> {
  memory.versions.begin()
  const { stopwatch = noStopwatch } = request
  const rules = measuredRules(request.rules ?? ownRules, stopwatch)
  const found = findConfig(host, request.config, rules, memory)
  const { config, root } = found
  const accepted =
    request.baseline === false ? undefined : loadBaseline(host, root, request.baseline)
  if (accepted) memory.versions.versionOf(join(root, accepted.baseline.path))
  const read = await readBriefings(host, found, request, memory)
  const cache = openRegistryCache(host, root, request.cached)
  const registryPaths = await findRegistryFiles(host, root, config)
  const loaded = await stopwatch.follow('read registry', () =>
    loadRegistry(host, root, registryPaths, cache, memory),
  )
  const appearance = readLook(host, found)
  if (appearance.logo !== undefined) memory.versions.versionOf(appearance.logo)
  const failures = [...read.failures, ...loaded.failures]
  const others = [
    ...loaded.files,
    ...(accepted ? [accepted.file] : []),
    ...(appearance.file ? [appearance.file] : []),
  ]
  const facts = factsOf(host, request, config, appearance.look)
  const overrides = resolveOverrides(
    config.overrides,
    [...read.texts, ...others].map(({ path }) => path),
    [...sourceTable(loaded.registry).keys()],
  )
  const complete = read.complete && failures.length === 0
  const options = { ...facts, overrides, rules, complete, allRead: failures.length === 0 }
  const otherOf = lookUpIn(others)
  const fileOf: FileLookup = (path) => otherOf(path) ?? read.fileOf(path)
  return { memory, found, read, loaded, accepted, appearance, fileOf, failures, facts, options }
}

function factsOf(
  host: Host,
  request: Pick<ProjectRequest, 'profile' | 'command' | 'explain' | 'parts'>,
  config: Config,
  look: Look,
): Facts {
  return {
    profile: request.profile ?? config.profile,
    severities: config.rules,
    configuredOverrides: config.overrides,
    command: request.command,
    // Of a run in parts, the day is theirs, however long they take to come together.
    today: request.parts?.world.today ?? today(host),
    version,
    lang: config.lang,
    title: config.site.title,
    site: siteOf(config, look),
    explain: request.explain,
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
