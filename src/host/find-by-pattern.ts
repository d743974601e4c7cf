/** Lists the files below a folder whose path matches a pattern. */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { folderOfGlob, globMatcher } from '../text/glob.ts'

/**
 * Paths relative to `root`, with `/` between the parts, sorted, each once. Folders that a pattern
 * ignores are not entered, nor are links to folders; a link to a file is listed even when it leads
 * nowhere, so that reading it fails aloud. A folder that cannot be listed is listed itself, for the
 * same reason. Names that begin with a dot match only patterns that say so.
 */
export function findByPattern(
  root: string,
  patterns: readonly string[],
  ignore: readonly string[],
): readonly string[] {
  const isIgnored = globMatcher(ignore, { dot: true })
  const found = new Set<string>()
  for (const pattern of patterns) {
    const isMatch = globMatcher([pattern])
    const folders = [folderOfGlob(pattern)]
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
      for (const { name, kind } of list(path.resolve(root, folder))) {
        const file = folder === '' ? name : name === '' ? folder : `${folder}/${name}`
        if (isIgnored(file) || isIgnored(`${file}/`)) continue
        if (kind === 'folder') folders.push(file)
        else if (kind === 'unreadable' || isMatch(file)) found.add(file)
      }
  }
  return [...found].toSorted()
}

interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'unreadable'
}

/** A folder's entries; of a file or of nothing there are none. */
function list(folder: string): readonly Entry[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly Entry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }]
      if (!entry.isSymbolicLink()) return [{ name: entry.name, kind: 'file' }]
      const target = path.join(folder, entry.name)
      const isFolder = fs.existsSync(target) && fs.statSync(target).isDirectory()
      return isFolder ? [] : [{ name: entry.name, kind: 'file' }]
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : [{ name: '', kind: 'unreadable' }]
  }
}
