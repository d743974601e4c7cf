/** Finds the top of a repository without asking git. */
import type { Host } from '../../host/host.ts'
import { dirname, join } from '../paths.ts'

/** The nearest folder from an absolute one upwards that holds `.git`, which is a file in a worktree. */
export function repositoryFolder(host: Host, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (host.kindOf(join(folder, '.git')) !== 'missing') return folder
    if (folder === dirname(folder)) return undefined
  }
}
