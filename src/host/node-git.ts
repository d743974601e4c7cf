/** Connects the git port to the program `git`. */
import { spawnSync } from 'node:child_process'
import * as process from 'node:process'
import type { Git, GitResult } from './git.ts'
import { explainErrno } from './errno.ts'

/** Far more than all the text of a project. */
const MOST_OUTPUT = 1 << 30

/** A repository under review must not name programs for us to run, nor be locked or changed by looking. */
const HARMLESS = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']

export function nodeGit(): Git {
  return { run }
}

function run(folder: string, args: readonly string[], input = ''): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', [...HARMLESS, ...args], {
    cwd: folder,
    input,
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C' },
  })
  if (error)
    return {
      ok: false,
      reason:
        'code' in error && error.code === 'ENOENT' ? 'git is not installed' : explainErrno(error),
    }
  if (status === 0) return { ok: true, bytes: stdout }
  const [line = ''] = stderr.toString('utf8').split('\n', 1)
  return { ok: false, reason: line.replace(/^(?:fatal|error): /, '') || `git ended with ${status}` }
}
