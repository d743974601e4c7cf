/** Writes several files, all or none. */
import type { Host } from '../host/host.ts'

/** A file by its absolute path, and how the user knows it. */
export interface FileToWrite<Text extends string | Uint8Array = string> {
  readonly path: string
  readonly name: string
  readonly text: Text
}

/** Which file could not be written, and why, as the end of a sentence. */
export interface FailedWrite {
  readonly name: string
  readonly reason: string
}

/** What came of a write that can be taken back, or which step failed and why. */
export type UndoableWrite =
  | {
      readonly ok: true
      /** Makes the file what it was. */
      readonly undo: () => void
    }
  | { readonly ok: false; readonly step: 'read' | 'write'; readonly reason: string }

/** Writes a file unless it is there and cannot be read: what cannot be read cannot be put back. */
export function writeUndoably(
  host: Host,
  path: string,
  content: string | Uint8Array,
): UndoableWrite {
  const before = host.readFile(path)
  if (!before.ok && host.kindOf(path) !== 'missing')
    return { ok: false, step: 'read', reason: before.reason }
  const written = host.writeFile(path, content)
  if (!written.ok) return { ok: false, step: 'write', reason: written.reason }
  const undo = (): void =>
    void (before.ok ? host.writeFile(path, before.bytes) : host.removeFile(path))
  return { ok: true, undo }
}

/** The first write that failed, after which the files are as they were. */
export function writeTogether(
  host: Host,
  files: readonly FileToWrite<string | Uint8Array>[],
): FailedWrite | undefined {
  const undo: (() => void)[] = []
  for (const { path, name, text } of files) {
    const written = writeUndoably(host, path, text)
    if (!written.ok) {
      for (const putBack of undo.toReversed()) putBack()
      return { name, reason: written.reason }
    }
    undo.push(written.undo)
  }
  return undefined
}
