/** Finds the file that a request names, and none outside the folder that is served. */
import type { Host } from '../host/host.ts'
import { join } from '../project/paths.ts'

/** The name of the file in the folder: "ferry.html", "data/rents.json". */
export type ServedName =
  | { readonly kind: 'name'; readonly name: string }
  /** The request makes no sense, or asks for what is never given. */
  | { readonly kind: 'refused'; readonly status: 400 | 403 }

const INDEX = 'index.html'
/** No file of a build comes near it, and a browser would choke on more. */
const MOST_BYTES = 256_000_000

/** `target` as it was sent: the path, decoded once and taken apart, never leads upwards. */
export function servedName(target: string): ServedName {
  const [path = ''] = target.split(/[?#]/, 1)
  if (!path.startsWith('/')) return { kind: 'refused', status: 400 }
  const decoded = decode(path.slice(1))
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  if (decoded === undefined || /[\u0000-\u001f\u007f\\]/.test(decoded))
    return { kind: 'refused', status: 400 }
  const parts = decoded.split('/')
  const last = parts.pop() ?? ''
  const name = [...parts, last === '' ? INDEX : last]
  return name.some(isStrange)
    ? { kind: 'refused', status: 403 }
    : { kind: 'name', name: name.join('/') }
}

/** Dot files, drive letters, and what a file system would read in its own way. */
function isStrange(part: string): boolean {
  return part === '' || part.startsWith('.') || part.includes(':')
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * The bytes of a regular file in the folder. No symbolic link may lead out of it, or to what is not given by its own
 * name.
 */
export function readServed(
  host: Host,
  folder: string,
  name: string,
): Uint8Array | 'missing' | 'outside' {
  const real = host.realPath(join(folder, name))
  const realFolder = host.realPath(folder)
  if (!real.ok || !realFolder.ok) return 'missing'
  const inside = realFolder.path.endsWith('/') ? realFolder.path : `${realFolder.path}/`
  if (!real.path.startsWith(inside)) return 'outside'
  const isHidden = real.path.slice(inside.length).split('/').some(isStrange)
  if (isHidden) return 'outside'
  const read = host.readFile(real.path, MOST_BYTES)
  return read.ok ? read.bytes : 'missing'
}
