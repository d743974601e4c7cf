/** Decides which paths of stored files a registry may name: those below its own folder. */

const REASON = "it leads out of the registry's folder"

/** Why the path is refused before anything is looked up, or `undefined` when it may be followed. */
export function refusalOf(path: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'its path holds control characters'
  if (path.includes('\\')) return 'its path holds a backslash'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'its path is absolute'
  return path.split('/').includes('..') ? REASON : undefined
}

/** Why the file is refused once symbolic links have been followed; both paths are absolute and real. */
export function refusalOfReal(path: string, folder: string): string | undefined {
  const inside = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(inside) ? undefined : REASON
}
