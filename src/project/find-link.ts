/** Finds symbolic links on the way to a file that is to be written. */
import type { Host } from '../host/host.ts'
import { join } from './paths.ts'

/** The first part of `path` below `folder` that is a symbolic link; nothing may be written through one. */
export function findLink(
  host: Pick<Host, 'isLink'>,
  folder: string,
  path: string,
): string | undefined {
  const parts = path.split('/')
  for (let count = 1; count <= parts.length; count++) {
    const part = parts.slice(0, count).join('/')
    if (host.isLink(join(folder, part))) return part
  }
  return undefined
}
