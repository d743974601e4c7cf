/** Keeps what stands in a project inside it, wherever its symbolic links lead. */
import type { Host, ReadResult } from '../host/host.ts'
import { dirname, join } from './paths.ts'

/** Paths are absolute or relative to the root. */
export interface Border {
  /** The file's bytes, unless it leads out. */
  read(path: string, mostBytes?: number): ReadResult
  /** Why a file may not be written, in words. A link in its own place gives way to it, and leads nowhere. */
  refuseWriting(path: string): string | undefined
}

/**
 * The border around `root`: what stands below it must really be below it. Other paths are let pass, since only the
 * user can name them. Folders are looked at once, so that a border is for one run.
 */
export function borderOf(
  host: Pick<Host, 'isLink' | 'kindOf' | 'readFile' | 'realPath'>,
  root: string,
): Border {
  const folders = new Map<string, string | undefined>()
  const judge = (path: string): string | undefined => {
    const real = host.realPath(path)
    const realRoot = host.realPath(root)
    // What leads nowhere is refused by whoever follows it.
    if (!real.ok || !realRoot.ok || isWithin(real.path, realRoot.path)) return undefined
    return "it leads out of the project's folder"
  }
  const judgeFolder = (folder: string): string | undefined => {
    if (folder === root || folders.has(folder)) return folders.get(folder)
    const isMissing = host.kindOf(folder) === 'missing'
    const reason = isMissing ? judgeFolder(dirname(folder)) : judge(folder)
    folders.set(folder, reason)
    return reason
  }
  const refuseWriting = (path: string): string | undefined => {
    const full = join(root, path)
    return full !== root && isWithin(full, root) ? judgeFolder(dirname(full)) : undefined
  }
  return {
    refuseWriting,
    read(path, mostBytes) {
      const full = join(root, path)
      const isLink = isWithin(full, root) && host.isLink(full)
      const reason = refuseWriting(path) ?? (isLink ? judge(full) : undefined)
      return reason === undefined ? host.readFile(full, mostBytes) : { ok: false, reason }
    },
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}
