/** Picks the briefings that a change touches: by their own text, their sources, or stored texts. */
import type { Host } from '../../host/host.ts'
import type { Source } from '../../model/source.ts'
import { decodeText } from '../decode-text.ts'
import { findConfiguredBriefings, findRegistryFiles } from '../find-files.ts'
import { loadRegistry } from '../load-registry.ts'
import { join, relative } from '../paths.ts'
import { readConfig, type FoundConfig } from '../read-config.ts'
import { snapshotFiles } from '../read-snapshot.ts'
import { openRegistryCache } from '../registry-cache.ts'
import { changedFiles, stagedFiles } from './changed-files.ts'
import { hostAtCommit, hostAtIndex } from './read-tree.ts'
import { commitOf, headOf, mergeBaseOf, openRepository } from './repository.ts'

export interface ChangeRequest {
  /** What differs from where HEAD parted from this commit; from HEAD itself when absent. */
  readonly since?: string | undefined
  /** As it is staged for the next commit, whatever the working tree has. */
  readonly staged: boolean
}

export interface Selection {
  /** The world before the change. */
  readonly before: Host
  /** The world in which the change has happened: the index for a staged one. */
  readonly host: Host
  /** Files that differ, relative to the project root. */
  readonly changed: ReadonlySet<string>
  /** Briefings that the change touches, likewise; absent when it touches every one. */
  readonly paths?: ReadonlySet<string>
}

/** Two states of a project, and the paths in which they differ, relative to its root. */
interface Change {
  readonly before: Host
  readonly after: Host
  readonly paths: ReadonlySet<string>
  readonly root: string
}

/** Throws `UsageError` without a repository, for an unknown commit, and for an invalid config. */
export async function selectChanged(
  host: Host,
  { since, staged }: ChangeRequest,
  { config, cached }: { readonly config: string | undefined; readonly cached: boolean | undefined },
): Promise<Selection> {
  const found = readConfig(host, config)
  const repository = await openRepository(host, found.root)
  const base =
    since === undefined ? headOf(repository) : mergeBaseOf(repository, commitOf(repository, since))
  const before = hostAtCommit(host, repository, base)
  const after = staged ? hostAtIndex(host, repository) : host
  const changed = staged ? stagedFiles(repository, base) : changedFiles(repository, base)
  const root = staged ? repository.folder : found.root
  const settings = staged ? { ...readConfig(after, config), root } : found
  const states = { before, host: after, changed }
  if (settings.path !== undefined && changed.has(relative(found.root, settings.path))) return states
  const paths = await touched({ before, after, paths: changed, root }, settings, cached)
  return { ...states, paths }
}

async function touched(
  change: Change,
  { config }: FoundConfig,
  cached: boolean | undefined,
): Promise<ReadonlySet<string>> {
  const { after, paths, root } = change
  const briefings = await findConfiguredBriefings(after, root, config)
  const chosen = new Set(briefings.filter((path) => paths.has(path)))
  const words = (await changedSources(change, config, cached)).flatMap(wordsFor)
  if (words.length === 0) return chosen
  if (words.length > MOST_WORDS) return new Set(briefings)
  for (const path of briefings) {
    if (chosen.has(path)) continue
    const read = after.readFile(join(root, path))
    if (read.ok && mentions(decodeText(read.bytes).text, words)) chosen.add(path)
  }
  return chosen
}

/** Beyond these, to check every briefing takes less time than to look for them all. */
const MOST_WORDS = 200

/** Those whose entry or stored text is another, new or gone. */
async function changedSources(
  { before, after, paths, root }: Change,
  config: FoundConfig['config'],
  cached: boolean | undefined,
): Promise<readonly Source[]> {
  const files = await findRegistryFiles(after, root, config)
  const filesBefore = await findRegistryFiles(before, root, config)
  const isNear = (path: string): boolean =>
    [...files, ...filesBefore].some((file) =>
      path.startsWith(file.slice(0, file.lastIndexOf('/') + 1)),
    )
  // Stored texts lie below the folder of their registry file.
  if (![...paths].some(isNear)) return []
  const cache = openRegistryCache(after, root, cached)
  const now = await loadRegistry(after, root, files, cache)
  const changed = now.registry.sources.filter((source) =>
    snapshotFiles(after, root, source).some((path) => paths.has(relative(root, path))),
  )
  if (![...files, ...filesBefore].some((path) => paths.has(path))) return changed
  const then = await loadRegistry(before, root, filesBefore)
  const oldByKey = new Map(then.registry.sources.map((source) => [source.key, source]))
  for (const source of now.registry.sources) {
    const old = oldByKey.get(source.key)
    oldByKey.delete(source.key)
    if (!old || JSON.stringify(old.csl) !== JSON.stringify(source.csl)) changed.push(source)
  }
  return [...changed, ...oldByKey.values()]
}

/** What a briefing that cites the source has in its text: the key, or the address of its page. */
function wordsFor({ key, url }: Source): readonly string[] {
  return url === undefined ? [key] : [key, url.replace(/^https?:\/\/(?:www\.)?|\/+$/gi, '')]
}

function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word))
}
