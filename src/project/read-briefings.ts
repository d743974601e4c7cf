/** Reads the texts of the briefings that a run is about. */
import type { SourceText } from '../compile.ts'
import type { Host } from '../host/host.ts'
import { isInShard } from '../model/shard.ts'
import { TextFile } from '../text/text-file.ts'
import type { ProjectRequest } from './compile-project.ts'
import { decodeText } from './decode-text.ts'
import { findBriefings } from './find-files.ts'
import { join, relative } from './paths.ts'
import type { LoadedText, ProjectMemory } from './project-memory.ts'
import type { FoundConfig } from './read-config.ts'
import { UsageError } from './usage-error.ts'

export interface ReadBriefings {
  readonly texts: readonly SourceText[]
  readonly files: readonly TextFile[]
  /** The hash of the bytes that were read, by path; of standard input there is none. */
  readonly hashes: ReadonlyMap<string, string>
  /** Whether these are every briefing of the project. */
  readonly complete: boolean
  /** What the run is about, those of other shards too. */
  readonly selected: readonly string[]
  /** What could not be read, in words. */
  readonly failures: readonly string[]
}

/** Throws `UsageError` when there is nothing to read. */
export async function readBriefings(
  host: Host,
  { root, config }: FoundConfig,
  { paths, only, stdin, shard }: Pick<ProjectRequest, 'paths' | 'only' | 'stdin' | 'shard'>,
  { texts: known, versions }: Pick<ProjectMemory, 'texts' | 'versions'>,
): Promise<ReadBriefings> {
  if (stdin !== undefined) return readStdin(host, root, stdin)
  const found = await findBriefings(host, root, config, paths, only !== undefined)
  const selected = only ? found.paths.filter((path) => only.has(path)) : found.paths
  const chosen = shard ? selected.filter((path) => isInShard(path, shard)) : selected
  const loaded = chosen.map((path) =>
    known.of(
      path,
      () => [root, versions.versionOf(join(root, path))],
      () => loadText(host, root, path),
    ),
  )
  return {
    texts: loaded.flatMap((one) => ('text' in one ? [one.text] : [])),
    files: loaded.flatMap((one) => ('file' in one ? [one.file] : [])),
    hashes: new Map(loaded.flatMap((one) => ('text' in one ? [[one.text.path, one.hash]] : []))),
    selected,
    complete: found.complete && chosen.length === found.paths.length,
    failures: [
      ...found.missing,
      ...loaded.flatMap((one) => ('failure' in one ? [one.failure] : [])),
    ],
  }
}

async function readStdin(host: Host, root: string, name: string): Promise<ReadBriefings> {
  const input = await host.readStdin()
  if (!input.ok) throw new UsageError(`Cannot read standard input: ${input.reason}`)
  const text = sourceText(relative(root, join(host.cwd, name)), input.bytes)
  const files = [new TextFile(text.path, text.text)]
  const selected = [text.path]
  return { texts: [text], files, hashes: new Map(), selected, complete: false, failures: [] }
}

function loadText(host: Host, root: string, path: string): LoadedText {
  const read = host.readFile(join(root, path))
  if (!read.ok)
    return { failure: `Cannot read "${relative(host.cwd, join(root, path))}": ${read.reason}` }
  const text = sourceText(path, read.bytes)
  return { text, file: new TextFile(path, text.text), hash: host.sha256(read.bytes) }
}

function sourceText(path: string, bytes: Uint8Array): SourceText {
  const { text, fault } = decodeText(bytes)
  if (!fault) return { path, text, issues: [] }
  const { message, help, offset } = fault
  const location = { path, span: { start: offset, end: Math.min(offset + 1, text.length) } }
  return { path, text, issues: [{ kind: 'invalid-encoding', message, help, location }] }
}
