/** Examines whether git can say what a change touches. */
import type { Host } from '../../host/host.ts'
import { cacheFolderName } from '../cache-folder.ts'
import type { Observation } from '../observation.ts'
import { UsageError } from '../usage-error.ts'
import { baseInCi } from './base-in-ci.ts'
import { openRepository, type Repository } from './repository.ts'

const DEEPEN = 'have the checkout fetch the whole history (fetch-depth: 0, GIT_DEPTH: 0)'

/** Without a repository a check works, and `--changed` does not. */
export async function examineRepository(host: Host, root: string): Promise<Observation[]> {
  let repository: Repository
  try {
    repository = await openRepository(host, root)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const words = `${error.message}, so --changed, --staged and diff cannot work`
    return [{ verdict: 'remark', subject: 'git', words }]
  }
  return [examineHistory(host, repository), ...examineTracked(repository)]
}

function examineHistory(host: Host, repository: Repository): Observation {
  const base = baseInCi(host)
  const isShallow = ask(repository, ['rev-parse', '--is-shallow-repository']) === 'true'
  if (base !== undefined) {
    const parted = ask(repository, ['merge-base', '--end-of-options', base, 'HEAD'])
    return parted === undefined
      ? {
          verdict: 'wrong',
          subject: 'git',
          words: `cannot tell where this branch left ${base}, with which --changed compares; ${DEEPEN}`,
        }
      : { verdict: 'well', subject: 'git', words: `--changed compares with ${base}` }
  }
  return isShallow
    ? {
        verdict: 'remark',
        subject: 'git',
        words: `a part of the history only, so --changed=<ref> and diff may not find <ref>; ${DEEPEN}`,
      }
    : { verdict: 'well', subject: 'git', words: 'a repository with its history' }
}

/** What is committed of the cache could say something else than the sources do. */
function examineTracked(repository: Repository): readonly Observation[] {
  const tracked = ask(repository, ['ls-files', '-z', '--', cacheFolderName])
  if (!tracked) return []
  const words = `${cacheFolderName} is in git; remove it: git rm -r --cached ${cacheFolderName}`
  return [{ verdict: 'wrong', subject: 'cache', words }]
}

/** `undefined` when git fails. */
function ask({ git, folder }: Repository, args: readonly string[]): string | undefined {
  const answer = git.run(folder, args)
  return answer.ok ? new TextDecoder().decode(answer.bytes).trim() : undefined
}
