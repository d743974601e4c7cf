/**
 * Connects the watcher port to Node.js, folder by folder. Node's own recursive watching on Linux holds on to
 * files, and loses those that an editor replaces.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { codeOf, explainErrno } from './errno.ts'
import type { FollowOutcome, WatchedPlaces, Watcher } from './watcher.ts'

/** An editor writes in several steps; this long after the last it is done. */
const QUIET_MS = 15
/** Those who never stop writing are not waited for. */
const LONGEST_MS = 250
/** How often to say "changed" where the system cannot tell. */
const POLL_MS = 1000

/** What the system has too few of. */
const SCARCE = new Set(['ENOSPC', 'EMFILE', 'ENFILE', 'ENOSYS'])

/** What is of interest in a folder: everything, or the entries of these names. */
type Interest = 'all' | Set<string>

interface Watched {
  readonly handle: fs.FSWatcher
  interest: Interest
}

export function nodeWatcher(): Watcher {
  const watched = new Map<string, Watched>()
  const bell = makeBell()
  let poll: NodeJS.Timeout | undefined

  const drop = (top: string): void => {
    for (const [folder, { handle }] of watched)
      if (folder === top || folder.startsWith(`${top}/`)) {
        handle.close()
        watched.delete(folder)
      }
  }
  const notice = (folder: string, event: string, name: string | null): void => {
    // A folder of the same name may be another one by now.
    if (event === 'rename') drop(name === null ? folder : join(folder, name))
    if (event === 'rename' && !fs.existsSync(folder)) drop(folder)
    const interest = watched.get(folder)?.interest ?? 'all'
    if (interest === 'all' || name === null || interest.has(name)) bell.ring()
  }
  const open = (folder: string, interest: Interest): string | undefined => {
    try {
      const handle = fs.watch(folder, (event, name) => notice(folder, event, name))
      handle.on('error', () => {
        drop(folder)
        bell.ring()
      })
      watched.set(folder, { handle, interest })
      return undefined
    } catch (error) {
      // What is not there, or not to be read, shows in the folder above or when it is read.
      return SCARCE.has(codeOf(error)) ? explainErrno(error) : undefined
    }
  }
  return {
    changed: bell.rung,
    follow(places): FollowOutcome {
      const wanted = planFolders(places)
      for (const folder of watched.keys()) if (!wanted.has(folder)) dropOne(watched, folder)
      const before = watched.size
      let fault: string | undefined
      for (const [folder, interest] of wanted) {
        const known = watched.get(folder)
        if (known) known.interest = interest
        else fault ??= open(folder, interest)
      }
      const grew = watched.size > before
      if (fault === undefined || poll !== undefined) return { grew }
      poll = setInterval(bell.ring, POLL_MS)
      return { grew, fault: `${fault} for watching folders` }
    },
    close() {
      clearInterval(poll)
      bell.muffle()
      for (const { handle } of watched.values()) handle.close()
      watched.clear()
    },
  }
}

function dropOne(watched: Map<string, Watched>, folder: string): void {
  watched.get(folder)?.handle.close()
  watched.delete(folder)
}

/** The folders to watch, and what for. */
function planFolders({
  trees,
  files,
  base,
  ignores,
}: WatchedPlaces): ReadonlyMap<string, Interest> {
  const wanted = new Map<string, Interest>()
  const want = (folder: string, name: string): void => {
    const known = wanted.get(folder)
    if (known === undefined) wanted.set(folder, new Set([name]))
    else if (known !== 'all') known.add(name)
  }
  for (const place of [...trees, ...files])
    for (let at = place; at !== path.posix.dirname(at); at = path.posix.dirname(at)) {
      want(path.posix.dirname(at), path.posix.basename(at))
      const parent = path.posix.dirname(at)
      if (parent === base || !parent.startsWith(`${base}/`)) break
    }
  for (const tree of trees)
    for (const folder of foldersBelow(tree, ignores)) wanted.set(folder, 'all')
  return wanted
}

/** The folder itself and those below it, links not followed; none when there is no such folder. */
function* foldersBelow(top: string, ignores: (folder: string) => boolean): Iterable<string> {
  const waiting = [top]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let entries
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true })
    } catch {
      continue
    }
    yield folder
    for (const entry of entries) {
      const below = join(folder, entry.name)
      if (entry.isDirectory() && !ignores(below)) waiting.push(below)
    }
  }
}

function join(folder: string, name: string): string {
  return path.posix.join(folder, name.replaceAll('\\', '/'))
}

/** Rings once for many events that come close together. */
function makeBell(): { ring(): void; rung(): Promise<void>; muffle(): void } {
  let listener: (() => void) | undefined
  let isRung = false
  let quiet: NodeJS.Timeout | undefined
  let longest: NodeJS.Timeout | undefined
  const muffle = (): void => {
    clearTimeout(quiet)
    clearTimeout(longest)
    longest = undefined
  }
  const sound = (): void => {
    muffle()
    isRung = listener === undefined
    listener?.()
    listener = undefined
  }
  return {
    muffle,
    ring() {
      clearTimeout(quiet)
      quiet = setTimeout(sound, QUIET_MS)
      longest ??= setTimeout(sound, LONGEST_MS)
    },
    rung: () =>
      new Promise((resolve) => {
        if (!isRung) listener = resolve
        else resolve()
        isRung = false
      }),
  }
}
