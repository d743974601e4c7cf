/** Holds that every package whose code is in the bundles has its licence beside them. `npm run build` makes both. */
import { buildSync } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { externalPackages } from '../../bin/external-packages.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
const notices = readFileSync(join(dist, 'THIRD-PARTY.md'), 'utf8')
/** esbuild says above each file where it is from. */
const ORIGIN = /^\s*\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm

const library = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(?:index\.js|node\.js|remark\.js|chunks\/.*\.js)$/.test(name))
  .map((name) => readFileSync(join(dist, name), 'utf8'))
// The parts of the command line have lost the comments, so it is bundled once more.
const commandLine = buildSync({
  entryPoints: [join(root, 'src/cli.ts')],
  bundle: true,
  platform: 'node',
  external: externalPackages,
  absWorkingDir: root,
  write: false,
}).outputFiles.map(({ text }) => text)
const packagesIn = (text: string): readonly string[] =>
  [...text.matchAll(ORIGIN)].flatMap(([, origin]) => origin ?? [])
const packages = [...new Set([...library, ...commandLine].flatMap(packagesIn))].toSorted()

it('finds the packages in the bundles', () => {
  expect(library.length).toBeGreaterThan(3)
  for (const known of ['commander', 'micromark', 'yaml', 'zod']) expect(packages).toContain(known)
})

it.each([...packages, 'minisearch'])('has the licence of %s', (name) => {
  const section = notices.split(/^## /m).find((one) => one.startsWith(`${name} `))
  expect(section).toMatch(/copyright/i)
  expect(section).toMatch(/permission/i)
})
