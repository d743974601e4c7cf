/** Prepares the registry file in which a field of ours is recorded. */
import type { Host } from '../host/host.ts'
import type { Source } from '../model/source.ts'
import { editField } from '../registry/edit-field.ts'
import type { PlainValue } from '../registry/plain-value.ts'
import { TextFile } from '../text/text-file.ts'
import { decodeText } from './decode-text.ts'
import { findLink } from './find-link.ts'
import { join } from './paths.ts'

/** A file to be written, relative to the project root, or why it cannot be. */
export type PreparedFile =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly reason: string }

/** Reads the registry file anew and sets `path` below `custom` of the source's entry; writes nothing. */
export function prepareField(
  host: Host,
  root: string,
  source: Source,
  path: readonly string[],
  value: PlainValue,
): PreparedFile {
  const file = source.location.path
  const link = findLink(host, root, file)
  if (link !== undefined) return { ok: false, reason: `"${link}" is a symbolic link` }
  const read = host.readFile(join(root, file))
  if (!read.ok) return { ok: false, reason: `cannot read "${file}": ${read.reason}` }
  const { text, fault } = decodeText(read.bytes)
  if (fault) return { ok: false, reason: `"${file}" is not UTF-8 text` }
  const edit = editField(new TextFile(file, text), source.key, path, value)
  return edit.ok
    ? { ok: true, path: file, text: edit.text }
    : { ok: false, reason: `cannot edit "${file}": ${edit.reason}` }
}
