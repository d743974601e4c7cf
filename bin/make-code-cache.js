/** Runs the bundled compiler on the repository's own briefings and keeps the code that V8 made. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeCacheOf, loadCompiler } from './load-compiler.js'

const silent = { write() {}, isTerminal: false, width: 100 }
const folder = mkdtempSync(join(tmpdir(), 'briefing-'))
try {
  const { main, nodeHost, parts } = loadCompiler()
  const host = {
    ...nodeHost(fileURLToPath(new URL('..', import.meta.url))),
    out: silent,
    err: silent,
  }
  await main(['--help'], host)
  await main(['explain', 'uncited-claim'], host)
  await main(['build', '--out-dir', folder, '--profile', 'draft'], host)
  for (const { file, script } of parts.values())
    writeFileSync(codeCacheOf(file), script.createCachedData())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
