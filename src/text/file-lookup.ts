/** Finds the text of a file by its path. */
import type { TextFile } from './text-file.ts'

/** The file with this path; `undefined` where no such file is known. */
export type FileLookup = (path: string) => TextFile | undefined

/** Of several files with one path, the last. */
export function lookUpIn(files: Iterable<TextFile>): FileLookup {
  const byPath = new Map<string, TextFile>()
  for (const file of files) byPath.set(file.path, file)
  return (path) => byPath.get(path)
}
