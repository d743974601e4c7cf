/** Names files as their repository does, wherever in it the program runs. */
import type { Host } from '../host/host.ts'
import { repositoryFolder } from '../project/git/repository-folder.ts'
import { join, relative } from '../project/paths.ts'

/**
 * Turns a path relative to `root`, the project's folder, into one relative to the top of its repository;
 * without a repository, to the workspace of the job or the current folder.
 */
export function pathInRepository(root: string, host: Host): (path: string) => string {
  const real = realFolder(root, host)
  const top = repositoryFolder(host, real) ?? realFolder(workspaceOf(host), host)
  return (path) => relative(top, join(real, path))
}

/** Where the steps of a job in GitHub Actions start; the current folder elsewhere. */
export function workspaceOf({ cwd, env }: Host): string {
  return join(cwd, (env['GITHUB_WORKSPACE'] || cwd).replaceAll('\\', '/'))
}

function realFolder(folder: string, host: Host): string {
  const real = host.realPath(folder)
  return real.ok ? real.path : folder
}
