/** Bundles the fuzzers and starts them: `npm run fuzz [name…] [count] [seed]`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'briefing-fuzz-'))
const outfile = join(folder, 'run.cjs')
try {
  buildSync({
    entryPoints: [fileURLToPath(new URL('run.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  })
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
