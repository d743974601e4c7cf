/** Runs the real git in a folder, as somebody who is always the same. */
import { spawnSync } from 'node:child_process'

/** What it printed. Throws when git fails. */
export function runGit(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@ferry.example']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}
