/** Reads every registry file of a project and merges them. */
import type { Host } from '../host/host.ts'
import type { DecodedRegistryFile } from '../model/registry-format.ts'
import type { Registry } from '../model/source.ts'
import { buildRegistry } from '../registry/build-registry.ts'
import { decodeRegistryFile } from '../registry/decode-file.ts'
import { TextFile } from '../text/text-file.ts'
import { decodeText } from './decode-text.ts'
import { join, relative } from './paths.ts'
import type { RegistryCache } from './registry-cache.ts'

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
  const decoded = []
  const failures: string[] = []
  for (const path of paths) {
    const read = host.readFile(join(root, path), MOST_BYTES)
    if (!read.ok) {
      const shown = relative(host.cwd, join(root, path))
      failures.push(`Cannot read registry "${shown}": ${read.reason}`)
      continue
    }
    const { text, fault } = decodeText(read.bytes)
    const file = new TextFile(path, text)
    const decode = (): Promise<DecodedRegistryFile> => decodeRegistryFile(file)
    const { sources, issues } = await (cache ? cache.decoded(path, read.bytes, decode) : decode())
    const faults = fault
      ? [
          {
            kind: 'invalid-source' as const,
            message: fault.message,
            help: fault.help,
            location: { path, span: { start: fault.offset, end: fault.offset } },
          },
        ]
      : []
    files.push(file)
    decoded.push({ path, decoded: { sources, issues: [...faults, ...issues] } })
  }
  return { registry: buildRegistry(decoded), files, failures }
}
