/** Finds the git repository of a project and the commits that the user names. */
import type { Git } from '../../host/git.ts'
import type { Host } from '../../host/host.ts'
import { UsageError } from '../usage-error.ts'

/** A project inside a repository. */
export interface Repository {
  readonly git: Git
  /** The project's folder, absolute, with its symbolic links followed. */
  readonly folder: string
}

/** The tree of a repository without a commit. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** Throws `UsageError` when there is no git or no repository. */
export async function openRepository(host: Host, root: string): Promise<Repository> {
  const git = await host.git()
  const real = host.realPath(root)
  const folder = real.ok ? real.path : root
  const inside = git.run(folder, ['rev-parse', '--is-inside-work-tree'])
  if (!inside.ok)
    throw new UsageError(
      /not a git repository/i.test(inside.reason)
        ? `"${host.cwd}" is in no git repository`
        : `Cannot ask git: ${inside.reason}`,
    )
  return { git, folder }
}

/** The commit that a name stands for, in full. Throws `UsageError` when there is none. */
export function commitOf(repository: Repository, name: string): string {
  const found = tryCommit(repository, name)
  if (found !== undefined) return found
  throw new UsageError(
    `Git knows no commit "${name}"`,
    'name a branch, tag or commit; in CI, fetch it first (a full clone, or a deeper one)',
  )
}

/** Where the history of HEAD parted from a commit; the commit itself when they have none in common. */
export function mergeBaseOf({ git, folder }: Repository, commit: string): string {
  const found = git.run(folder, ['merge-base', commit, 'HEAD'])
  return found.ok ? lineOf(found.bytes) : commit
}

/** HEAD, or a tree of nothing before the first commit. */
export function headOf(repository: Repository): string {
  return tryCommit(repository, 'HEAD') ?? EMPTY_TREE
}

function tryCommit({ git, folder }: Repository, name: string): string | undefined {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]
  const found = git.run(folder, args)
  return found.ok ? lineOf(found.bytes) : undefined
}

function lineOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).trim()
}
