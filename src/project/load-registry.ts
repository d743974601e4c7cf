/** Reads every registry file of a project and merges them. */
import type { Host } from '../host/host.ts'
import type { Issue } from '../model/issue.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Registry, Source } from '../model/source.ts'
import { buildRegistry, type RegistryFile } from '../registry/build-registry.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { TextFile } from '../text/text-file.ts'
import { decodeText, type TextFault } from './decode-text.ts'
import type { FileVersions } from './file-versions.ts'
import { join, relative } from './paths.ts'
import { forgetting, type Recall } from './recall.ts'
import type { CacheEntry, RegistryCache } from './registry-cache.ts'

/** Far more than 100,000 entries with abstracts, and half of what a text can hold. */
const MOST_BYTES = 256_000_000

export interface LoadedRegistry {
  readonly registry: Registry
  readonly files: readonly TextFile[]
  /** Files that could not be read, in words. */
  readonly failures: readonly string[]
  /** Of each file its path and the hash of its bytes, or why it could not be read: all that the registry is made from. */
  readonly contents: readonly string[]
}

/** A registry file that has been read, or why it cannot be, in words. */
export type LoadedFile =
  | { readonly file: TextFile; readonly hash: string; readonly decoded: DecodedRegistryFile }
  | { readonly failure: string }

/** What a run takes over from the run before. */
export interface RegistryMemory {
  readonly versions: Pick<FileVersions, 'versionOf'>
  readonly registryFiles: Recall<Promise<LoadedFile>>
  readonly registries: Recall<LoadedRegistry>
}

/**
 * A broken file is an issue in the registry, an unreadable one a failure; the others still load. Files
 * that the memory or the cache remembers are not decoded again.
 */
export async function loadRegistry(
  host: Host,
  root: string,
  paths: readonly string[],
  cache?: RegistryCache,
  memory: RegistryMemory = forgetfulMemory,
): Promise<LoadedRegistry> {
  const loaded: LoadedFile[] = []
  for (const path of paths)
    loaded.push(
      await memory.registryFiles.of(
        path,
        () => [root, memory.versions.versionOf(join(root, path))],
        (earlier) => loadFile(host, root, path, cache, earlier),
      ),
    )
  return memory.registries.of(
    'all',
    () => [paths.join('\n'), ...loaded],
    () => merge(loaded),
  )
}

const forgetfulMemory: RegistryMemory = {
  versions: { versionOf: () => '' },
  registryFiles: forgetting(),
  registries: forgetting(),
}

function merge(loaded: readonly LoadedFile[]): LoadedRegistry {
  const files: TextFile[] = []
  const decoded: RegistryFile[] = []
  const failures: string[] = []
  for (const one of loaded) {
    if ('failure' in one) {
      failures.push(one.failure)
      continue
    }
    files.push(one.file)
    decoded.push({ path: one.file.path, decoded: one.decoded })
  }
  const contents = loaded.map((one) =>
    'failure' in one ? one.failure : `${one.file.path} ${one.hash}`,
  )
  return { registry: buildRegistry(decoded), files, failures, contents }
}

async function loadFile(
  host: Host,
  root: string,
  path: string,
  cache: RegistryCache | undefined,
  earlier: Promise<LoadedFile> | undefined,
): Promise<LoadedFile> {
  const opened = openFile(host, root, path, cache)
  if (typeof opened === 'string') return { failure: opened }
  const { sources, issues } = await decode(opened)
  const before = await earlier
  const known = before && 'decoded' in before ? before.decoded.sources : []
  const decoded = { sources: keepSame(sources, known), issues: [...opened.faults, ...issues] }
  return { file: opened.file, hash: opened.hash, decoded }
}

/** An entry that says the same at the same place stays the same object, so that nothing hangs on its change. */
function keepSame(sources: readonly Source[], earlier: readonly Source[]): readonly Source[] {
  if (earlier.length === 0) return sources
  const known = new Map(earlier.map((source) => [source.key, source]))
  return sources.map((source) => {
    const before = known.get(source.key)
    return before && JSON.stringify(before) === JSON.stringify(source) ? before : source
  })
}

/** A file's text and what is remembered of it, without its bytes: large ones must not be held twice. */
interface OpenedFile {
  readonly file: TextFile
  readonly hash: string
  readonly faults: readonly Issue[]
  readonly remembered?: CacheEntry
}

/** The file, or why it cannot be read, in words. */
function openFile(
  host: Host,
  root: string,
  path: string,
  cache: RegistryCache | undefined,
): OpenedFile | string {
  const read = host.readFile(join(root, path), MOST_BYTES)
  if (!read.ok)
    return `Cannot read registry "${relative(host.cwd, join(root, path))}": ${read.reason}`
  const { text, fault } = decodeText(read.bytes)
  const hash = host.sha256(read.bytes)
  const remembered = cache?.entryFor(path, read.bytes.length, hash)
  return {
    file: new TextFile(path, text),
    hash,
    faults: fault ? [encodingIssue(path, fault)] : [],
    ...(remembered && { remembered }),
  }
}

function encodingIssue(path: string, { message, help, offset }: TextFault): Issue {
  const location = { path, span: { start: offset, end: offset } }
  return { kind: 'invalid-source', message, help, location }
}

async function decode({ file, remembered }: OpenedFile): Promise<DecodedRegistryFile> {
  const known = remembered?.recall()
  if (known) return known
  const fresh = await decodeRegistryFile(file)
  remembered?.keep(fresh)
  return fresh
}
