/** Adds one source to a registry file, unless the registry has it. */
import type { Host } from '../host/host.ts'
import type { Registry, Source } from '../model/source.ts'
import { isCitableKey } from '../registry/decode-identifiers.ts'
import { foldKey } from '../registry/fold-key.ts'
import { TextFile } from '../text/text-file.ts'
import { appendSources } from './append-sources.ts'
import { chooseKey, TakenKeys } from './choose-key.ts'
import { decodeEntry } from './decode-entry.ts'
import { decodeText } from './decode-text.ts'
import { findLink } from './find-link.ts'
import { KnownSources } from './known-sources.ts'
import { openRegistry } from './open-registry.ts'
import type { EntryFields } from './page-entry.ts'
import { borderOf } from './border.ts'
import { dirname, join } from './paths.ts'
import { UsageError } from './usage-error.ts'
import { writeUndoably, type UndoableWrite } from './write-together.ts'

export interface AddRequest {
  readonly fields: EntryFields
  /** Chosen by the user; otherwise one is made. */
  readonly key: string | undefined
  /** The registry file, from the current folder; it may be missing. */
  readonly into: string
  readonly config: string | undefined
  /** Of a file's bytes, to find the source whose stored copy they are. */
  readonly sha256?: string
  /** Add although another source has the same DOI, URL or bytes. */
  readonly force: boolean
  /** Write nothing. */
  readonly dryRun: boolean
}

/** A source of the registry that is the same as the new one, and by what. */
export interface Twin {
  readonly source: Source
  readonly by: 'DOI' | 'URL' | 'stored copy'
}

/** Reasons are in lower case, without a period. */
export type AddResult =
  | {
      readonly kind: 'added'
      readonly source: Source
      readonly twin?: Twin
      /** Makes the registry file what it was. */
      readonly undo: () => void
    }
  | { readonly kind: 'known'; readonly twin: Twin }
  | { readonly kind: 'refused'; readonly reason: string; readonly help?: string }

/** Throws `UsageError` when the config is invalid, or the file cannot be added to. */
export async function addSource(host: Host, request: AddRequest): Promise<AddResult> {
  const { registry, failures } = await openRegistry(host, request.config)
  if (failures[0] !== undefined)
    throw new UsageError(failures[0], 'mend it first, so that keys can be compared')
  const target = readTarget(host, request.into)
  if (typeof target === 'string') return { kind: 'refused', reason: target }
  const { source: unnamed } = await decodeEntry('new', request.fields)
  if (!unnamed || unnamed.title.trim() === '')
    return { kind: 'refused', reason: 'no title found', help: 'give it with --title' }
  const twin = twinOf(unnamed, registry, request.sha256)
  if (twin && !request.force) return { kind: 'known', twin }
  const keys = registry.sources.map(({ key }) => key)
  const obstacle = request.key === undefined ? undefined : keyObstacle(request.key, keys)
  if (obstacle) return obstacle
  const key = request.key ?? chooseKey(unnamed, new TakenKeys(keys))
  const source = { ...unnamed, key, csl: { ...unnamed.csl, id: key } }
  const text = await appendSources(target, [source])
  const written = request.dryRun
    ? notWritten
    : writeUndoably(host, join(host.cwd, request.into), text)
  return written.ok
    ? { kind: 'added', source, undo: written.undo, ...(twin && { twin }) }
    : { kind: 'refused', reason: `cannot ${written.step} "${request.into}": ${written.reason}` }
}

/** There is nothing to take back. */
const notWritten: UndoableWrite = { ok: true, undo: () => undefined }

/** The source of the registry that has the DOI or the URL, in whatever spelling. */
export async function findKnown(
  host: Host,
  config: string | undefined,
  address: Pick<Source, 'doi' | 'url'>,
): Promise<Twin | undefined> {
  const { registry } = await openRegistry(host, config)
  return new KnownSources(registry.sources).twinOf(address)
}

function twinOf(
  source: Source,
  { sources }: Registry,
  sha256: string | undefined,
): Twin | undefined {
  const twin = new KnownSources(sources).twinOf(source)
  const copy =
    sha256 === undefined
      ? undefined
      : sources.find(({ notes }) => notes.snapshot?.sha256.toLowerCase() === sha256)
  return twin ?? (copy && { source: copy, by: 'stored copy' })
}

/** The file as it is now, or in words why it cannot be added to. */
function readTarget(host: Host, into: string): TextFile | string {
  const path = join(host.cwd, into)
  const link = findLink(host, dirname(path), path.slice(dirname(path).length + 1))
  if (link !== undefined) return `"${into}" is a symbolic link`
  const refusal = borderOf(host, host.cwd).refuseWriting(path)
  if (refusal !== undefined) return `cannot write "${into}": ${refusal}`
  if (host.kindOf(path) === 'missing') return new TextFile(into, '')
  const read = host.readFile(path)
  if (!read.ok) return `cannot read "${into}": ${read.reason}`
  const { text, fault } = decodeText(read.bytes)
  return fault ? `"${into}" is not UTF-8 text` : new TextFile(into, text)
}

function keyObstacle(key: string, keys: readonly string[]): AddResult | undefined {
  if (!isCitableKey(key))
    return {
      kind: 'refused',
      reason: `key "${key}" fits into no marker`,
      help: 'use letters, digits and the characters : . # $ % & - + ? < > ~ /',
    }
  const taken = keys.find((one) => foldKey(one) === foldKey(key))
  if (taken === undefined) return undefined
  return {
    kind: 'refused',
    reason:
      taken === key ? `key "${key}" is taken` : `key "${key}" differs from "${taken}" only in case`,
    help: 'choose another with --key',
  }
}
