/** Keeps what only saves time in a folder of its own, which version control leaves alone. */
import type { Host } from '../host/host.ts'
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
