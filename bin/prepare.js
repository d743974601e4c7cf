/** Builds the program where it is installed from a checkout, and first fetches the tools for that where npm has not. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

// `npm install -g git+file:…`, which is what pre-commit runs, tells the npm that is to prepare the checkout
// to install globally too (npm 11): it then leaves out what the build needs.
const { npm_config_global: _global, npm_config_location: _location, ...env } = process.env

const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(new URL('../node_modules/esbuild', import.meta.url)))
  npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build')

function npm(...args) {
  const { status } = spawnSync(process.execPath, [env.npm_execpath, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
