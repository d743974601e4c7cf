/** Follows the paths of files that a registry or the config names: those below its own folder. */
import type { Host, ReadResult } from '../host/host.ts'
import { join } from './paths.ts'

/** Whose path it is, as messages say it. */
type Owner = 'registry' | 'config'

/** Why the path is refused before anything is looked up, or `undefined` when it may be followed. */
export function refusalOf(path: string, owner: Owner = 'registry'): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'its path holds control characters'
  if (path.includes('\\')) return 'its path holds a backslash'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'its path is absolute'
  return path.split('/').includes('..') ? leadsOut(owner) : undefined
}

/** Reads the file at `path`, relative to `folder`, unless it is refused here or behind a symbolic link. */
export function readInside(
  host: Pick<Host, 'readFile' | 'realPath'>,
  folder: string,
  path: string,
  owner: Owner,
  mostBytes?: number,
): ReadResult {
  const refusal = refusalOf(path, owner)
  if (refusal !== undefined) return { ok: false, reason: refusal }
  const real = host.realPath(join(folder, path))
  if (!real.ok) return real
  const realFolder = host.realPath(folder)
  if (!realFolder.ok) return realFolder
  const inside = realFolder.path.endsWith('/') ? realFolder.path : `${realFolder.path}/`
  return real.path.startsWith(inside)
    ? host.readFile(real.path, mostBytes)
    : { ok: false, reason: leadsOut(owner) }
}

function leadsOut(owner: Owner): string {
  return `it leads out of the ${owner}'s folder`
}
