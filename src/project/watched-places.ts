/** Works out where news could come from that changes a run. */
import type { WatchedPlaces } from '../host/watcher.ts'
import { cacheFolderName } from './cache-folder.ts'
import type { ProjectRequest } from './compile-project.ts'
import { alwaysIgnored } from './find-files.ts'
import { dirname, join, relative } from './paths.ts'
import { configNames, type FoundConfig } from './read-config.ts'

const ignoredNames = new Set([...alwaysIgnored, cacheFolderName])

/** `read` are the absolute paths of all files that the run before asked for. */
export function watchedPlaces(
  cwd: string,
  { paths, config: named }: Pick<ProjectRequest, 'paths' | 'config'>,
  { root, config }: FoundConfig,
  read: readonly string[],
): WatchedPlaces {
  const out = join(root, config.outDir)
  const trees = [
    ...[...config.briefings, ...config.sources].map((pattern) => join(root, fixedPart(pattern))),
    ...paths.map((path) => join(cwd, fixedPart(path))),
  ]
  const isBelow = (path: string): boolean => trees.some((tree) => path.startsWith(`${tree}/`))
  return {
    trees,
    files: [...configPlaces(cwd, named, root), ...read.filter((path) => !isBelow(path))],
    base: root,
    ignores: (folder) => folder === out || ignoredNames.has(relative(dirname(folder), folder)),
  }
}

/** The folder below which everything that a pattern matches must be; a path without signs is its own. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/')
  const sign = parts.findIndex((part) => /[*?{}()[\]!]/.test(part))
  return sign < 0
    ? pattern
    : parts.slice(0, sign).join('/') || (pattern.startsWith('/') ? '/' : '.')
}

/** Where a config stands or could come to stand: that of a folder nearer by goes before that of the root. */
function configPlaces(cwd: string, named: string | undefined, root: string): readonly string[] {
  if (named !== undefined) return [join(cwd, named)]
  const places: string[] = []
  for (let folder = cwd; ; folder = dirname(folder)) {
    for (const name of configNames) places.push(join(folder, name))
    if (folder === root || dirname(folder) === folder) return places
  }
}
