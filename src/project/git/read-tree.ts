/** Opens a commit or the index of a repository as a world of its own. */
import type { Host } from '../../host/host.ts'
import { treeHost, type Tree, type TreeFile } from '../../host/tree-host.ts'
import { UsageError } from '../usage-error.ts'
import type { Repository } from './repository.ts'

const LINE_FEED = 0x0a

/** The project as it was at a commit. Throws `UsageError` when git cannot list it. */
export function hostAtCommit(host: Host, repository: Repository, commit: string): Host {
  const { git, folder } = repository
  const listed = git.run(folder, ['ls-tree', '-r', '-z', commit])
  if (!listed.ok) throw new UsageError(`Cannot read commit "${commit}": ${listed.reason}`)
  // "100644 blob <id>\t<path>"
  return hostOver(host, repository, listed.bytes, /^(\d+) blob ([0-9a-f]+)\t(.*)$/s)
}

/** The project as it is staged for the next commit. Throws `UsageError` when git cannot list it. */
export function hostAtIndex(host: Host, repository: Repository): Host {
  const { git, folder } = repository
  const listed = git.run(folder, ['ls-files', '--stage', '-z'])
  if (!listed.ok) throw new UsageError(`Cannot read what is staged: ${listed.reason}`)
  // "100644 <id> <stage>\t<path>"
  return hostOver(host, repository, listed.bytes, /^(\d+) ([0-9a-f]+) [023]\t(.*)$/s)
}

function hostOver(host: Host, repository: Repository, listed: Uint8Array, line: RegExp): Host {
  const files = new Map<string, TreeFile>()
  for (const entry of new TextDecoder().decode(listed).split('\0')) {
    const [, mode = '', id = '', path] = line.exec(entry) ?? []
    if (path !== undefined) files.set(path, { id, isLink: mode === '120000' })
  }
  const tree: Tree = { files, read: (ids) => readBlobs(repository, ids) }
  return treeHost({ ...host, cwd: realFolder(host, host.cwd) }, repository.folder, tree)
}

function realFolder(host: Host, folder: string): string {
  const real = host.realPath(folder)
  return real.ok ? real.path : folder
}

/** Many objects in one call; see "BATCH OUTPUT" in git-cat-file(1). */
function readBlobs(
  { git, folder }: Repository,
  ids: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const answer = git.run(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`)
  if (!answer.ok) throw new UsageError(`Cannot read files out of git: ${answer.reason}`)
  const { bytes } = answer
  const blobs = new Map<string, Uint8Array>()
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, at)
    const [id = '', kind, size] = new TextDecoder().decode(bytes.subarray(at, end)).split(' ')
    at = end + 1
    if (kind !== 'blob') continue
    const length = Number(size)
    blobs.set(id, bytes.subarray(at, at + length))
    at += length + 1
  }
  return blobs
}
