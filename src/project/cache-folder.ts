/** Keeps what only saves time in a folder of its own, which version control leaves alone. */
import type { FileFacts, Host, WriteResult } from '../host/host.ts'
import { join } from './paths.ts'

/** Right in the root of a project. */
export const cacheFolderName = '.briefing-cache'

/** The bytes of a cached file; `undefined` when there are none, for whatever reason. */
export function readCache(host: Host, root: string, name: string): Uint8Array | undefined {
  const folder = join(root, cacheFolderName)
  if (host.isLink(folder)) return undefined
  const read = host.readFile(join(folder, name))
  return read.ok ? read.bytes : undefined
}

/** Whether the user wants a cache. In CI it must be asked for: there the folder may come from the change that is to be checked. */
export function isCacheWanted({ env }: Pick<Host, 'env'>, asked: boolean | undefined): boolean {
  return asked ?? !env['CI']
}

/** Writes a cached file and says whether it did: a cache that cannot be written costs only time. */
export function writeCache(
  host: Host,
  root: string,
  name: string,
  content: string | Uint8Array,
): boolean {
  const folder = join(root, cacheFolderName)
  // A link could lead out of the project.
  if (host.isLink(folder)) return false
  const ignoreFile = join(folder, '.gitignore')
  if (host.kindOf(ignoreFile) === 'missing' && !host.writeFile(ignoreFile, '*\n').ok) return false
  return host.writeFile(join(folder, name), content).ok
}

/** What is in the cache, the oldest first; nothing behind a link. */
export function cachedFiles(host: Host, root: string): readonly FileFacts[] {
  const folder = join(root, cacheFolderName)
  if (host.isLink(folder)) return []
  return host
    .filesIn(folder)
    .filter(({ name }) => name !== '.gitignore')
    .toSorted((a, b) => a.changed - b.changed || (a.name < b.name ? -1 : 1))
}

/** Removes a file that `cachedFiles` named. */
export function removeCached(host: Host, root: string, name: string): WriteResult {
  return host.removeFile(join(join(root, cacheFolderName), name))
}

/** Removes the oldest of the files that begin like this until the others hold no more than `most` bytes; `newest` stays. */
export function makeRoom(
  host: Host,
  root: string,
  {
    prefix,
    most,
    newest,
  }: { readonly prefix: string; readonly most: number; readonly newest: string },
): void {
  let kept = 0
  for (const { name, bytes } of cachedFiles(host, root).toReversed()) {
    if (!name.startsWith(prefix)) continue
    kept += bytes
    if (kept > most && name !== newest) removeCached(host, root, name)
  }
}
