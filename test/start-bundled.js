/** Bundles a script in TypeScript, which Node.js 20 does not run, and runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Runs `script`, a file URL, with `args` in the root of the repository; its exit code becomes that of this process. */
export function startBundled(script, args) {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-script-'))
  const outfile = join(folder, 'run.cjs')
  try {
    buildSync({
      entryPoints: [fileURLToPath(script)],
      bundle: true,
      platform: 'node',
      target: 'node20',
      outfile,
      logLevel: 'warning',
    })
    const root = fileURLToPath(new URL('..', import.meta.url))
    const { status } = spawnSync(process.execPath, [outfile, ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    process.exitCode = status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
