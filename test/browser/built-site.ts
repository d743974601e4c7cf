/** Builds a site as a user would: the repository's briefings and the fixture with its gaps. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { main } from '../../src/cli.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { textSink } from '../text-sink.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface BuiltSite {
  /** The `file:` address of a file of the site. */
  addressOf(file: string): string
  textOf(file: string): string
  remove(): void
}

/** With `extra` files by their path, in a temporary folder; throws what the build printed when it could not do its job. */
export async function buildSite(extra: Readonly<Record<string, string>> = {}): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-site-'))
  for (const part of ['briefings', 'sources'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  cpSync(join(root, 'test/fixtures/harbour-ferry.md'), join(folder, 'briefings/harbour-ferry.md'))
  cpSync(join(root, 'test/fixtures/harbour-ferry.yaml'), join(folder, 'sources/harbour-ferry.yaml'))
  for (const [path, text] of Object.entries(extra)) writeFileSync(join(folder, path), text)
  let printed = ''
  const silent = textSink((text) => void (printed += text))
  const host = { ...nodeHost(folder), out: silent, err: silent }
  const code = await main(['build', '--reproducible'], host)
  if (code > 1) throw new Error(printed)
  return {
    addressOf: (file) => pathToFileURL(join(folder, 'reports', file)).href,
    textOf: (file) => readFileSync(join(folder, 'reports', file), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
