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

/** The first write that failed, after which the files are as they were. */
export function writeTogether(
  host: Host,
  files: readonly FileToWrite<string | Uint8Array>[],
): FailedWrite | undefined {
  const undo: (() => void)[] = []
  for (const { path, name, text } of files) {
    const before = host.readFile(path)
    // What cannot be read cannot be put back.
    const written =
      before.ok || host.kindOf(path) === 'missing' ? host.writeFile(path, text) : before
    if (!written.ok) {
      for (const putBack of undo.toReversed()) putBack()
      return { name, reason: written.reason }
    }
    undo.push(() => (before.ok ? host.writeFile(path, before.bytes) : host.removeFile(path)))
  }
  return undefined
}
