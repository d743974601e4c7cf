/** Lists the files of a project that differ from a commit. */
import { UsageError } from '../usage-error.ts'
import type { Repository } from './repository.ts'

/** Without programs of the repository's own, and with a renamed file as one gone and one new. */
const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv']

/** What the index holds otherwise than a commit. Paths are relative to the project's folder. */
export function stagedFiles(repository: Repository, commit: string): ReadonlySet<string> {
  return new Set(list(repository, [...DIFF, '--relative', '--cached', commit, '--']))
}

/** What the working tree holds otherwise than a commit, files that git does not know among them. */
export function changedFiles(repository: Repository, commit: string): ReadonlySet<string> {
  const unknown = ['ls-files', '--others', '--exclude-standard', '-z']
  return new Set([
    ...list(repository, [...DIFF, '--relative', commit, '--']),
    ...list(repository, unknown),
  ])
}

function list({ git, folder }: Repository, args: readonly string[]): readonly string[] {
  const listed = git.run(folder, args)
  if (!listed.ok) throw new UsageError(`Cannot ask git what changed: ${listed.reason}`)
  return new TextDecoder().decode(listed.bytes).split('\0').filter(Boolean)
}
