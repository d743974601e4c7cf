/** Reads the texts of the briefings that a run is about. */
import type { SourceText } from '../compile.ts'
import type { Host } from '../host/host.ts'
import { defer } from '../model/deferred.ts'
import { isInShard } from '../model/shard.ts'
import { lookUpIn, type FileLookup } from '../text/file-lookup.ts'
import { TextFile } from '../text/text-file.ts'
import { borderOf, type Border } from './border.ts'
import type { ProjectRequest } from './compile-project.ts'
import { decodeText } from './decode-text.ts'
import { findBriefings } from './find-files.ts'
import { limitsOf } from './limits-of.ts'
import { join, relative } from './paths.ts'
import type { LoadedText, ProjectMemory } from './project-memory.ts'
import type { FoundConfig } from './read-config.ts'
import type { Shelf } from './shelf.ts'
import { UsageError } from './usage-error.ts'

/**
 * Bytes for each character that a briefing may have: UTF-8 has at most three for each unit of UTF-16, so that what is
 * larger has too many in any case, and is not even read.
 */
const MOST_TIMES = 4

export interface ReadBriefings {
  readonly texts: readonly SourceText[]
  /** Of these texts, by path. */
  readonly fileOf: FileLookup
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
  { texts: known, versions, shelf }: Pick<ProjectMemory, 'texts' | 'versions' | 'shelf'>,
): Promise<ReadBriefings> {
  if (stdin !== undefined) return readStdin(host, root, stdin)
  const found = await findBriefings(host, root, config, paths, only !== undefined)
  const selected = only ? found.paths.filter((path) => only.has(path)) : found.paths
  const chosen = shard ? selected.filter((path) => isInShard(path, shard)) : selected
  const border = borderOf(host, root)
  const loaded = chosen.map((path) =>
    known.of(
      path,
      () => [root, versions.versionOf(join(root, path))],
      () => loadText(host, { root, border }, path, shelf),
    ),
  )
  const readable = loaded.flatMap((one) => ('text' in one ? [one] : []))
  const files = new Map(readable.map(({ text, file }) => [text.path, file]))
  return {
    texts: readable.map(({ text }) => text),
    fileOf: (path) => files.get(path)?.(),
    hashes: new Map(readable.map(({ text, hash }) => [text.path, hash])),
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
  const fileOf = lookUpIn([new TextFile(text.path, text.text)])
  const selected = [text.path]
  return { texts: [text], fileOf, hashes: new Map(), selected, complete: false, failures: [] }
}

function loadText(
  host: Host,
  { root, border }: { readonly root: string; readonly border: Border },
  path: string,
  shelf: Shelf<TextFile> | undefined,
): LoadedText {
  const read = border.read(path, limitsOf(host).briefing * MOST_TIMES)
  if (!read.ok)
    return { failure: `Cannot read "${relative(host.cwd, join(root, path))}": ${read.reason}` }
  const hash = host.sha256(read.bytes)
  const text = sourceText(path, read.bytes)
  const file = new TextFile(path, text.text)
  if (!shelf) return { text, file: () => file, hash }
  shelf.put(path, text.text.length, file)
  return passingText({ path, issues: text.issues, size: text.text.length, hash }, host, root, shelf)
}

/** What stays of a text that may go. */
interface Passing extends Pick<SourceText, 'path' | 'issues'> {
  /** In UTF-16 units. */
  readonly size: number
  readonly hash: string
}

/** Its text is read again when it is no longer there; by itself, so that nothing in reach of it keeps the text. */
function passingText(
  { path, issues, size, hash }: Passing,
  host: Host,
  root: string,
  shelf: Shelf<TextFile>,
): LoadedText {
  const file = (): TextFile =>
    shelf.take(path, size, () => {
      const again = host.readFile(join(root, path))
      if (again.ok && host.sha256(again.bytes) === hash)
        return new TextFile(path, decodeText(again.bytes).text)
      const name = relative(host.cwd, join(root, path))
      throw new UsageError(`"${name}" has changed since this run began`, 'run it again')
    })
  return { text: defer({ path, issues }, deferred, file), file, hash }
}

const deferred = ['text'] as const

function sourceText(path: string, bytes: Uint8Array): SourceText {
  const { text, fault } = decodeText(bytes)
  if (!fault) return { path, text, issues: [] }
  const { message, help, offset } = fault
  const location = { path, span: { start: offset, end: Math.min(offset + 1, text.length) } }
  return { path, text, issues: [{ kind: 'invalid-encoding', message, help, location }] }
}
