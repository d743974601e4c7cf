/** Reads the stored text of one source and holds it against the hash that was recorded. */
import type { Host } from '../host/host.ts'
import type { StoredText } from '../model/evidence.ts'
import type { Issue, IssueKind } from '../model/issue.ts'
import type { Snapshot, StoredFile } from '../model/source-notes.ts'
import type { Source } from '../model/source.ts'
import { quoted } from '../registry/quoted.ts'
import { decodeText } from './decode-text.ts'
import { dirname, join } from './paths.ts'
import { readInside, refusalOf } from './stored-path.ts'

/** Bytes of text that are read of one source; a book of 3,000 pages has about 6 MB. */
const MOST_BYTES = 20_000_000

/** Texts of these types are markup: their words are not what a reader sees. */
const MARKUP = /^text\/(?:html|xml|rtf|richtext|css|javascript)$/i

/** What of the host is needed. */
export type Disk = Pick<Host, 'readFile' | 'realPath' | 'sha256'>

/** What a source says as far as it is stored, and what was wrong on the way. */
export interface ReadSnapshot {
  readonly stored: StoredText
  readonly issue?: Issue
}

/** The file to read, and the path in `Source.fields` below which its record stands. */
interface Target extends StoredFile {
  readonly field: string
}

/** Never throws: what cannot be read has a reason, and an issue when the registry says it is there. */
export function readSnapshot(host: Disk, root: string, source: Source): ReadSnapshot {
  const { key, notes, location } = source
  if (!notes.snapshot) return { stored: none(key, 'no stored text') }
  const target = targetOf(notes.snapshot)
  if (!target) return { stored: none(key, whyNoTarget(notes.snapshot)) }
  const folder = dirname(join(root, location.path))
  const read = readInside(host, folder, target.path, 'registry', MOST_BYTES)
  if (!read.ok) return unreadable(source, target, read.reason)
  if (host.sha256(read.bytes) !== target.sha256.toLowerCase()) return drifted(source, target)
  const { text, fault } = decodeText(read.bytes)
  if (fault) return unreadable(source, target, 'it is not UTF-8 text')
  const path = join(dirname(location.path), target.path)
  return { stored: { kind: 'text', key, path, text } }
}

/** Absolute paths of the files on which the answer depends: the one that is named, and the one it leads to. */
export function snapshotFiles(host: Disk, root: string, source: Source): readonly string[] {
  const { notes, location } = source
  const target = notes.snapshot && targetOf(notes.snapshot)
  if (!target || refusalOf(target.path) !== undefined) return []
  const named = join(dirname(join(root, location.path)), target.path)
  const real = host.realPath(named)
  return real.ok && real.path !== named ? [named, real.path] : [named]
}

/** The extracted text, else the bytes where they are text themselves. */
function targetOf({ path, sha256, mediaType, text }: Snapshot): Target | undefined {
  if (text) return { ...text, field: 'custom.snapshot.text' }
  const isText = /^text\//i.test(mediaType) && !MARKUP.test(mediaType)
  return isText && path !== undefined ? { path, sha256, field: 'custom.snapshot' } : undefined
}

function whyNoTarget({ path, mediaType }: Snapshot): string {
  return path === undefined
    ? 'its snapshot names no file'
    : `no text was taken from its stored copy, which is ${mediaType}`
}

function drifted(source: Source, { path, field }: Target): ReadSnapshot {
  const issue = issueAt(source, `${field}.sha256`, 'drifted-snapshot', {
    message: `Stored text ${quoted(path)} is not the one that was recorded`,
    help: `restore the file, or run \`briefing sources capture ${source.key}\` and check every citation again`,
  })
  return { stored: none(source.key, 'its stored text is not the one that was recorded'), issue }
}

function unreadable(source: Source, { path, field }: Target, reason: string): ReadSnapshot {
  const issue = issueAt(source, `${field}.path`, 'unreadable-snapshot', {
    message: `Cannot read stored text ${quoted(path)}: ${reason}`,
    help: `mend the path, or run \`briefing sources capture ${source.key}\``,
  })
  return { stored: none(source.key, `its stored text cannot be read: ${reason}`), issue }
}

function issueAt(
  { fields, location }: Source,
  field: string,
  kind: IssueKind,
  words: Pick<Issue, 'message' | 'help'>,
): Issue {
  const span = fields[field] ?? fields['custom.snapshot'] ?? fields['id'] ?? location.span
  return { kind, ...words, location: { path: location.path, span } }
}

function none(key: string, reason: string): StoredText {
  return { kind: 'none', key, reason }
}
