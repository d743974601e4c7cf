/** Finds the briefings and registry files of a run. */
import type { Host } from '../host/host.ts'
import { closest } from '../text/closest.ts'
import { globFault } from '../text/glob.ts'
import type { Config } from './config.ts'
import { join, relative } from './paths.ts'
import { UsageError } from './usage-error.ts'

/** Folders of these names hold nothing of a project. */
export const alwaysIgnored: ReadonlySet<string> = new Set(['node_modules', '.git'])
const GLOB_SIGNS = /[*?{}()[\]!]/
/** Files with these endings hold data: registries, settings, reports. */
const DATA_ENDS = /\.(?:ya?ml|json|bib|ris)$/i
const BRIEFINGS_BELOW = '**/*.md'
const REGISTRIES_BELOW = '**/*.{yaml,yml,json,bib,ris}'

export interface FoundBriefings {
  /** Relative to the project root, sorted, each once. */
  readonly paths: readonly string[]
  /** Whether these are every briefing of the project. */
  readonly complete: boolean
  /** What the user named that is not there, in words. */
  readonly missing: readonly string[]
}

/**
 * The briefings that the arguments name: files, folders (every `.md` below), globs, all relative to
 * the current folder; without arguments those of the config. Throws `UsageError` when that is none and must not be.
 */
export async function findBriefings(
  host: Host,
  root: string,
  config: Config,
  named: readonly string[],
  mayBeNone: boolean,
): Promise<FoundBriefings> {
  const ignore = ignoredPatterns(root, config)
  const all = await findConfiguredBriefings(host, root, config)
  if (named.length === 0) {
    if (all.length > 0 || mayBeNone) return { paths: all, complete: true, missing: [] }
    const patterns = config.briefings.join(' ')
    throw new UsageError(`No briefing matches ${patterns}`, 'name files, or run `briefing init`')
  }
  const isData = (path: string): boolean => DATA_ENDS.test(path) && !all.includes(path)
  const registries = named.some(isData) ? await findRegistryFiles(host, root, config) : []
  const paths = new Set<string>()
  const missing: string[] = []
  for (const name of named) {
    const path = relative(root, join(host.cwd, name)) || '.'
    const kind = name === '' ? 'missing' : host.kindOf(join(root, path))
    if (kind === 'file' && isData(path)) missing.push(refusal(name, path, registries))
    else if (kind === 'file' || kind === 'other') paths.add(path)
    else if (kind === 'folder')
      for (const found of await inFolder(host, root, path, ignore)) paths.add(found)
    else if (GLOB_SIGNS.test(name)) {
      const fault = globFault(name)
      if (fault !== undefined) throw new UsageError(`Pattern "${name}" ${fault}`)
      for (const found of await host.glob(root, [path], ignore)) {
        if (!isData(found)) paths.add(found)
      }
    } else missing.push(`Cannot read "${name}": it does not exist${guessAt(path, all, root, host)}`)
  }
  if (paths.size === 0 && missing.length === 0 && !mayBeNone)
    throw new UsageError(`No briefing matches ${named.join(' ')}`, 'name files, folders or globs')
  return { paths: [...paths].toSorted(), complete: all.every((path) => paths.has(path)), missing }
}

/** A registry is checked with the project, and other data not at all. */
function refusal(name: string, path: string, registries: readonly string[]): string {
  const reason = registries.includes(path)
    ? 'it is a registry of sources, which `briefing check` without paths checks too'
    : 'it holds data and no Markdown'
  return `Cannot read "${name}" as a briefing: ${reason}`
}

/** The briefing that was meant, when its folder or its name is a slip away from what was written. */
function guessAt(path: string, all: readonly string[], root: string, { cwd }: Host): string {
  const near = closest(path, all)
  if (near === undefined || closest(nameOf(path), [nameOf(near)]) === undefined) return ''
  return `; did you mean "${relative(cwd, join(root, near))}"?`
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The briefings of the config, relative to the root and sorted. */
export function findConfiguredBriefings(
  host: Host,
  root: string,
  config: Config,
): Promise<readonly string[]> {
  const ignore = ignoredPatterns(root, config)
  return findConfigured(host, root, config.briefings, BRIEFINGS_BELOW, ignore)
}

/** The registry files of the config, relative to the root and sorted. */
export function findRegistryFiles(
  host: Host,
  root: string,
  config: Config,
): Promise<readonly string[]> {
  const ignore = ignoredPatterns(root, config)
  return findConfigured(host, root, config.sources, REGISTRIES_BELOW, ignore)
}

/**
 * What the config's patterns match. A folder stands for the files `below` it, and a path that is not
 * there or cannot be looked at is listed all the same, so that reading it fails aloud.
 */
async function findConfigured(
  host: Host,
  root: string,
  patterns: readonly string[],
  below: string,
  ignore: readonly string[],
): Promise<readonly string[]> {
  const missing: string[] = []
  const globs: string[] = []
  for (const pattern of patterns) {
    const kind = GLOB_SIGNS.test(pattern) ? undefined : host.kindOf(join(root, pattern))
    if (kind === 'missing' || kind === 'other') missing.push(pattern)
    else globs.push(kind === 'folder' ? `${pattern.replace(/\/+$/, '')}/${below}` : pattern)
  }
  return [...missing, ...(await host.glob(root, globs, ignore))].toSorted()
}

/** Reports are no input; where they go to the root itself, nothing is ignored for their sake. */
function ignoredPatterns(root: string, { ignore, outDir }: Config): readonly string[] {
  const reports = relative(root, join(root, outDir))
  return [
    ...ignore,
    ...[...alwaysIgnored].map((name) => `**/${name}/**`),
    ...(reports === '' ? [] : [`${reports}/**`]),
  ]
}

async function inFolder(
  host: Host,
  root: string,
  folder: string,
  ignore: readonly string[],
): Promise<readonly string[]> {
  const found = await host.glob(join(root, folder), [BRIEFINGS_BELOW], ignore)
  return found.map((path) => (folder === '.' ? path : `${folder}/${path}`))
}
