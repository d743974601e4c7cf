/** Stores a copy of a source and its readable text, and records both in the registry. */
import { extract } from '../extract/extract.ts'
import type { ReadableText } from '../extract/extraction.ts'
import { extensionOf, isPlainText, type MediaType } from '../extract/media-type.ts'
import type { Host } from '../host/host.ts'
import type { Snapshot, StoredFile } from '../model/source-notes.ts'
import type { Registry, Source } from '../model/source.ts'
import type { PlainValue } from '../registry/plain-value.ts'
import { compareTexts } from './compare-texts.ts'
import { decodeText } from './decode-text.ts'
import { findLink } from './find-link.ts'
import { dirname, join } from './paths.ts'
import { prepareField } from './record-field.ts'
import { snapshotName } from './snapshot-name.ts'
import { refusalOf } from './stored-path.ts'
import { today } from './today.ts'
import { writeTogether } from './write-together.ts'

/** Where stored copies stand, from the folder of the registry file. */
const FOLDER = 'snapshots'

/** The bytes to store and what is known of them. */
export interface CaptureRequest {
  readonly source: Source
  readonly bytes: Uint8Array
  readonly type: MediaType
  /** Keep the text alone; of the bytes only the hash and the size are recorded. */
  readonly textOnly: boolean
  /** Replace files that are not what was recorded. */
  readonly force: boolean
}

/** Reasons are in lower case, without a period. Paths are relative to the project root. */
export type CaptureResult =
  | {
      readonly kind: 'stored'
      readonly paths: readonly string[]
      readonly readable: ReadableText
      /** How the text differs from the one stored before, in words. */
      readonly change?: string
    }
  | { readonly kind: 'unchanged'; readonly readable: ReadableText }
  | { readonly kind: 'refused'; readonly reason: string; readonly help?: string }
  /** A file could not be written; all are as they were. */
  | { readonly kind: 'failed'; readonly reason: string }

/** A file of the new snapshot; its path from the folder of the registry file. */
interface NewFile extends StoredFile {
  readonly content: Uint8Array
}

/** What one capture works on. */
interface Capture {
  readonly host: Host
  readonly root: string
  readonly registry: Registry
  readonly source: Source
  /** Of the registry file, from the root. */
  readonly folder: string
}

/** Files first and the registry last, each whole or not at all: an interrupted capture changes nothing that is recorded. */
export async function captureSource(
  host: Host,
  root: string,
  registry: Registry,
  request: CaptureRequest,
): Promise<CaptureResult> {
  const { source } = request
  const capture = {
    host,
    root,
    registry,
    source,
    folder: dirname(`/${source.location.path}`).slice(1),
  }
  const { readable } = await extract(request.bytes, request.type)
  if (request.textOnly && readable.kind === 'none')
    return {
      kind: 'refused',
      reason: readable.reason,
      help: 'keep the bytes too: leave out --text-only',
    }
  const { files, snapshot } = planSnapshot(capture, request, readable)
  const old = source.notes.snapshot
  if (old && isUnchanged(capture, old, snapshot)) return { kind: 'unchanged', readable }
  const obstacle = findObstacle(capture, files, request.force)
  if (obstacle) return obstacle
  const change = describeChange(capture, old, readable)
  const failure = store(capture, files, snapshot)
  if (failure) return failure
  const paths = files.map(({ path }) => join(capture.folder, path))
  return { kind: 'stored', paths, readable, ...(change !== undefined && { change }) }
}

/** The record as it is written; members in the order in which they are read best. */
type Recorded = Readonly<Record<string, PlainValue>> & {
  readonly sha256: string
  readonly path?: string
  readonly text?: { readonly path: string; readonly sha256: string }
}

function planSnapshot(
  { host, source }: Capture,
  { bytes, type: { type }, textOnly }: CaptureRequest,
  readable: ReadableText,
): { readonly files: readonly NewFile[]; readonly snapshot: Recorded } {
  const base = `${FOLDER}/${snapshotName(source.key, (content) => host.sha256(content))}`
  const extension = extensionOf(type)
  const original = { path: `${base}.${extension}`, sha256: host.sha256(bytes), content: bytes }
  const files: NewFile[] = textOnly ? [] : [original]
  let text: NewFile | undefined
  if (readable.kind === 'text' || (textOnly && readable.kind === 'as-is')) {
    const content = new TextEncoder().encode(readable.text)
    const path = textOnly || extension !== 'txt' ? `${base}.txt` : `${base}.utf-8.txt`
    text = { path, sha256: host.sha256(content), content }
    files.push(text)
  }
  const snapshot: Recorded = {
    ...(!textOnly && { path: original.path }),
    sha256: original.sha256,
    mediaType: type,
    bytes: bytes.length,
    at: today(host),
    ...(text && { text: { path: text.path, sha256: text.sha256 } }),
  }
  return { files, snapshot }
}

/** Whether the same is recorded already, and still stored. */
function isUnchanged(capture: Capture, old: Snapshot, snapshot: Recorded): boolean {
  return (
    old.sha256 === snapshot.sha256 &&
    old.path === snapshot.path &&
    old.text?.path === snapshot.text?.path &&
    old.text?.sha256 === snapshot.text?.sha256 &&
    storedFiles(old).every((file) => hashOf(capture, file.path) === file.sha256)
  )
}

function storedFiles({ path, sha256, text }: Snapshot): readonly StoredFile[] {
  return [...(path === undefined ? [] : [{ path, sha256 }]), ...(text ? [text] : [])]
}

/** The hash of a stored file; `undefined` when it cannot be read or may not be. */
function hashOf({ host, root, folder }: Capture, path: string): string | undefined {
  if (refusalOf(path) !== undefined) return undefined
  const read = host.readFile(join(join(root, folder), path))
  return read.ok ? host.sha256(read.bytes) : undefined
}

/** What speaks against writing the files. */
function findObstacle(
  capture: Capture,
  files: readonly NewFile[],
  force: boolean,
): CaptureResult | undefined {
  const { host, root, folder, registry, source } = capture
  const old = source.notes.snapshot ? storedFiles(source.notes.snapshot) : []
  const fresh = new Set(files.map(({ sha256 }) => sha256))
  const help = 'look at it, then use --force to replace it'
  for (const { path } of files) {
    const link = findLink(host, root, join(folder, path))
    if (link !== undefined) return { kind: 'refused', reason: `"${link}" is a symbolic link` }
    const owner = registry.sources.find((other) => other !== source && owns(other, folder, path))
    if (owner)
      return { kind: 'refused', reason: `"${join(folder, path)}" is the copy of "${owner.key}"` }
    const kind = host.kindOf(join(root, join(folder, path)))
    if (kind === 'other')
      return { kind: 'failed', reason: `cannot look at "${join(folder, path)}"` }
    if (
      kind !== 'missing' &&
      !force &&
      !old.some((file) => file.path === path) &&
      !fresh.has(hashOf(capture, path) ?? '')
    )
      return {
        kind: 'refused',
        reason: `"${join(folder, path)}" is there and nothing records it`,
        help,
      }
  }
  for (const { path, sha256 } of force ? [] : old) {
    const hash = hashOf(capture, path)
    if (hash !== undefined && hash !== sha256.toLowerCase() && !fresh.has(hash))
      return { kind: 'refused', reason: `"${join(folder, path)}" is not what was recorded`, help }
  }
  return undefined
}

function owns({ notes, location }: Source, folder: string, path: string): boolean {
  const own = dirname(`/${location.path}`)
  const wanted = join(`/${folder}`, path).toLowerCase()
  const files = notes.snapshot ? storedFiles(notes.snapshot) : []
  return files.some((file) => join(own, file.path).toLowerCase() === wanted)
}

function describeChange(
  { host, root, folder }: Capture,
  old: Snapshot | undefined,
  readable: ReadableText,
): string | undefined {
  const path = old?.text?.path ?? (old && isPlainText(old.mediaType) ? old.path : undefined)
  if (path === undefined || readable.kind === 'none' || refusalOf(path) !== undefined)
    return undefined
  const read = host.readFile(join(join(root, folder), path))
  const before = read.ok ? decodeText(read.bytes) : undefined
  return before && !before.fault ? compareTexts(before.text, readable.text) : undefined
}

/** Why it could not be done, in which case the files are as they were. */
function store(
  { host, root, folder, source }: Capture,
  files: readonly NewFile[],
  snapshot: Recorded,
): Extract<CaptureResult, { readonly kind: 'failed' }> | undefined {
  const prepared = prepareField(host, root, source, ['snapshot'], snapshot)
  if (!prepared.ok) return { kind: 'failed', reason: prepared.reason }
  const copies = files.map(({ path, content }) => ({ name: join(folder, path), text: content }))
  const writes = [...copies, { name: prepared.path, text: prepared.text }]
  const failure = writeTogether(
    host,
    writes.map(({ name, text }) => ({ path: join(root, name), name, text })),
  )
  return failure && { kind: 'failed', reason: `cannot write "${failure.name}": ${failure.reason}` }
}
