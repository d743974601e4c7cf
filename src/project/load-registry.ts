/** Reads every registry file of a project and merges them. */
import type { Host } from '../host/host.ts'
import type { Issue } from '../model/issue.ts'
import type { Registry, Source } from '../model/source.ts'
import { buildRegistry, type RegistryFile } from '../registry/build-registry.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { entriesOf, type FileEntries } from '../registry/file-entries.ts'
import { TextFile } from '../text/text-file.ts'
import { borderOf, type Border } from './border.ts'
import { decodeText, nulFault, type TextFault } from './decode-text.ts'
import type { FileVersions } from './file-versions.ts'
import { limitsOf } from './limits-of.ts'
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
  | { readonly file: TextFile; readonly hash: string; readonly entries: FileEntries }
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
  const border = borderOf(host, root)
  for (const path of paths)
    loaded.push(
      await memory.registryFiles.of(
        path,
        () => [root, memory.versions.versionOf(join(root, path))],
        (earlier) => loadFile(host, { root, border }, path, cache, earlier),
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
    decoded.push({ path: one.file.path, entries: one.entries })
  }
  const contents = loaded.map((one) =>
    'failure' in one ? one.failure : `${one.file.path} ${one.hash}`,
  )
  return { registry: buildRegistry(decoded), files, failures, contents }
}

async function loadFile(
  host: Host,
  { root, border }: { readonly root: string; readonly border: Border },
  path: string,
  cache: RegistryCache | undefined,
  earlier: Promise<LoadedFile> | undefined,
): Promise<LoadedFile> {
  const read = border.read(path, MOST_BYTES)
  if (!read.ok)
    return {
      failure: `Cannot read registry "${relative(host.cwd, join(root, path))}": ${read.reason}`,
    }
  const { bytes } = read
  const hash = host.sha256(bytes)
  if (bytes.length > limitsOf(host).registry) {
    const file = new TextFile(path, () => decodeText(bytes).text)
    return { file, hash, entries: entriesOf({ sources: [], issues: [tooLarge(path, host)] }) }
  }
  const remembered = cache?.entryFor(path, bytes.length, hash)
  const known = remembered?.recall()
  const { file, entries } = known
    ? // Few look into a registry that is known, so that its text need not be made.
      { file: new TextFile(path, () => decodeText(bytes).text), entries: known }
    : await decode(path, bytes, remembered)
  return { file, hash, entries: keepSame(entries, await earlier) }
}

/** A file with broken bytes is not remembered: what is wrong with them is no part of what it was decoded to. */
async function decode(
  path: string,
  bytes: Uint8Array,
  remembered: CacheEntry | undefined,
): Promise<{ readonly file: TextFile; readonly entries: FileEntries }> {
  const { text, fault } = decodeText(bytes)
  const file = new TextFile(path, text)
  const fresh = await decodeRegistryFile(file)
  if (!fault && !text.includes('\u0000')) remembered?.keep(fresh)
  // Text between the entries of BibTeX is a comment, whatever it is: also UTF-16 that does not say so.
  const broken = fault ?? (fresh.issues.length === 0 ? nulFault(text) : undefined)
  const issues = broken ? [encodingIssue(path, broken), ...fresh.issues] : fresh.issues
  return { file, entries: entriesOf({ ...fresh, issues }) }
}

/** An entry that says the same at the same place stays the same object, so that nothing hangs on its change. */
function keepSame(entries: FileEntries, earlier: LoadedFile | undefined): FileEntries {
  if (!earlier || 'failure' in earlier) return entries
  const known = new Map(sourcesOf(earlier.entries).map((source) => [source.key, source]))
  const sources = sourcesOf(entries).map((source) => {
    const before = known.get(source.key)
    return before && JSON.stringify(before) === JSON.stringify(source) ? before : source
  })
  return entriesOf({ sources, issues: entries.issues })
}

function sourcesOf({ keys, source }: FileEntries): readonly Source[] {
  return keys.map((_, at) => source(at))
}

function tooLarge(path: string, host: Host): Issue {
  const megabytes = limitsOf(host).registry / 1_000_000
  const message = `Registry file has more than ${megabytes} MB`
  const help = 'split it, or raise the limit with --limit registry=<MB>; none of it was read'
  return { kind: 'too-large', message, help, location: { path, span: { start: 0, end: 1 } } }
}

function encodingIssue(path: string, { message, help, offset }: TextFault): Issue {
  const location = { path, span: { start: offset, end: offset } }
  return { kind: 'invalid-source', message, help, location }
}
