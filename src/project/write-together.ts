/** Writes several files, all or none. */
import type { Host } from '../host/host.ts'

/** A file by its absolute path, and how the user knows it. */
export interface FileToWrite {
  readonly path: string
  readonly name: string
  readonly text: string
}

/** After a write that failed the files are as they were; then why it failed, in words, else `undefined`. */
export function writeTogether(host: Host, files: readonly FileToWrite[]): string | undefined {
  const undo: (() => void)[] = []
  for (const { path, name, text } of files) {
    const before = host.readFile(path)
    const written = host.writeFile(path, text)
    if (!written.ok) {
      for (const putBack of undo.toReversed()) putBack()
      return `Cannot write "${name}": ${written.reason}`
    }
    undo.push(() => (before.ok ? host.writeFile(path, before.bytes) : host.removeFile(path)))
  }
  return undefined
}
