/** Tells whether files are what they were, and reads only those that may have changed. */
import type { Host } from '../host/host.ts'

/** What happened to the files that a run asked for, since the run before. Absolute paths in order of asking. */
export interface FileChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export interface FileVersions {
  /** Begins a run; what a run saw that never ended is forgotten. */
  begin(): void
  /**
   * A name for the file's content: the same for the same bytes, and for the same reason why there are
   * none. Within a run it stays; `path` is absolute.
   */
  versionOf(path: string): string
  /** All paths asked for in this run so far. */
  paths(): readonly string[]
  /** Ends a run: what has changed since the run before, which the first run has none of. */
  changes(): FileChanges
}

interface Seen {
  readonly version: string
  /** Absent when the file may change again without showing it. */
  readonly stamp?: string
}

type Disk = Pick<Host, 'readFile' | 'stampOf' | 'sha256' | 'kindOf'>

/** No hash begins like this. */
const MISSING = 'unread: '

/** No file has been seen yet. */
export function fileVersions(host: Disk): FileVersions {
  let earlier: ReadonlyMap<string, Seen> | undefined
  let current = new Map<string, Seen>()
  return {
    begin() {
      current = new Map()
    },
    versionOf(path) {
      const known = current.get(path)
      if (known) return known.version
      const seen = look(host, path, earlier?.get(path))
      current.set(path, seen)
      return seen.version
    },
    paths: () => [...current.keys()],
    changes() {
      const changes = compare(
        earlier ?? current,
        current,
        (path) => host.kindOf(path) === 'missing',
      )
      earlier = current
      return changes
    },
  }
}

/** The stamp is taken before the bytes are read, so that a change in between is seen next time. */
function look(host: Disk, path: string, before: Seen | undefined): Seen {
  const stamp = host.stampOf(path)
  if (before && stamp !== undefined && stamp === before.stamp) return before
  const read = host.readFile(path)
  const version = read.ok ? host.sha256(read.bytes) : `${MISSING}${read.reason}`
  return { version, ...(stamp !== undefined && { stamp }) }
}

/** A file that nobody asked for this time has only gone when it is no longer there. */
function compare(
  before: ReadonlyMap<string, Seen>,
  now: ReadonlyMap<string, Seen>,
  isGone: (path: string) => boolean,
): FileChanges {
  const added: string[] = []
  const changed: string[] = []
  const removed: string[] = []
  for (const [path, { version }] of now) {
    const known = before.get(path)?.version
    const isThere = !version.startsWith(MISSING)
    const wasThere = known !== undefined && !known.startsWith(MISSING)
    if (known === version || (!isThere && !wasThere)) continue
    if (!wasThere) added.push(path)
    else (isThere ? changed : removed).push(path)
  }
  for (const [path, { version }] of before)
    if (!now.has(path) && !version.startsWith(MISSING) && isGone(path)) removed.push(path)
  return { added, changed, removed }
}
