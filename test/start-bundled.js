/** Bundles a script in TypeScript, which Node.js 20 does not run, and runs it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Runs `script`, a file URL, with `args` in the root of the repository; its exit code becomes that of this process. */
export function startBundled(script, args) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  // Where packages are found that are loaded and not bundled.
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'briefing-script-'))
  const outfile = join(folder, 'run.mjs')
  try {
    buildSync({
      entryPoints: [fileURLToPath(script)],
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      outfile,
      logLevel: 'warning',
    })
    const { status } = spawnSync(process.execPath, [outfile, ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    process.exitCode = status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
