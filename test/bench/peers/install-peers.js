/** Installs the peers that come as packages, in their pinned versions, into a cache folder outside the repository. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const packages = readFileSync(new URL('packages.json', import.meta.url), 'utf8')

/** The version of each package. */
export const versions = JSON.parse(packages)

/** The folder of the installed packages, `node_modules`; undefined when they cannot be had. */
export function installPeers() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const hash = createHash('sha256').update(packages).digest('hex').slice(0, 16)
  const folder = join(cache, 'briefing-bench', hash)
  const done = join(folder, 'installed')
  const modules = join(folder, 'node_modules')
  if (existsSync(done)) return modules
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: versions }))
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  const { status } = spawnSync('npm', ['install', ...options], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) return undefined
  writeFileSync(done, '')
  return modules
}
