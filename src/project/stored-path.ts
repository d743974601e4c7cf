/** Follows the paths of files that a registry or the config names: those below its own folder. */
import type { Host, ReadResult } from '../host/host.ts'
import { isReservedName } from '../text/reserved-name.ts'
import { utf8Length } from '../text/utf8-length.ts'
import { join } from './paths.ts'

/** What most file systems take is 255; drafts and endings want some of it. */
const MOST_NAME_BYTES = 200

/** Whose path it is, as messages say it. */
type Owner = 'registry' | 'config'

/** Why the path is refused before anything is looked up, or `undefined` when it may be followed. */
export function refusalOf(path: string, owner: Owner = 'registry'): string | undefined {
  if (path.includes('\\')) return 'its path holds a backslash'
  return refusalOfPlace(path, owner) ?? path.split('/').map(refusalOfName).find(Boolean)
}

/** Why a pattern of the config is refused; a backslash in it only takes the meaning from a sign. */
export function refusalOfPattern(pattern: string): string | undefined {
  return refusalOfPlace(pattern.replaceAll('\\', ''), 'config')
}

function refusalOfPlace(path: string, owner: Owner): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(path))
    return 'its path holds control characters'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'its path is absolute'
  return path.split('/').includes('..') ? leadsOut(owner) : undefined
}

/** No system keeps such a name as it is written. */
function refusalOfName(name: string): string | undefined {
  if (isReservedName(name)) return `"${name}" is a name that some systems keep for devices`
  if (name !== '.' && /[. ]$/.test(name)) return 'a name in its path ends in a full stop or a space'
  if (utf8Length(name) > MOST_NAME_BYTES)
    return `a name in its path has more than ${MOST_NAME_BYTES} bytes`
  return undefined
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
