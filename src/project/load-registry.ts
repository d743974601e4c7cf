/** Reads every registry file of a project and merges them. */
import type { Host } from '../host/host.ts'
import type { Issue } from '../model/issue.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Registry } from '../model/source.ts'
import { buildRegistry, type RegistryFile } from '../registry/build-registry.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { TextFile } from '../text/text-file.ts'
import { decodeText, type TextFault } from './decode-text.ts'
import { join, relative } from './paths.ts'
import type { CacheEntry, RegistryCache } from './registry-cache.ts'

/** Far more than 100,000 entries with abstracts, and half of what a text can hold. */
const MOST_BYTES = 256_000_000

export interface LoadedRegistry {
  readonly registry: Registry
  readonly files: readonly TextFile[]
  /** Files that could not be read, in words. */
  readonly failures: readonly string[]
}

/**
 * A broken file is an issue in the registry, an unreadable one a failure; the others still load. Files
 * that the cache remembers are not decoded again.
 */
export async function loadRegistry(
  host: Host,
  root: string,
  paths: readonly string[],
  cache?: RegistryCache,
): Promise<LoadedRegistry> {
  const files: TextFile[] = []
  const decoded: RegistryFile[] = []
  const failures: string[] = []
  for (const path of paths) {
    const opened = openFile(host, root, path, cache)
    if (typeof opened === 'string') {
      failures.push(opened)
      continue
    }
    const { sources, issues } = await decode(opened)
    files.push(opened.file)
    decoded.push({ path, decoded: { sources, issues: [...opened.faults, ...issues] } })
  }
  return { registry: buildRegistry(decoded), files, failures }
}

/** A file's text and what is remembered of it, without its bytes: large ones must not be held twice. */
interface OpenedFile {
  readonly file: TextFile
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
  const remembered = cache?.entryFor(path, read.bytes)
  return {
    file: new TextFile(path, text),
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
