/** Holds that every package whose code is in the bundles has its licence beside them. `npm run build` makes both. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const notices = readFileSync(join(dist, 'THIRD-PARTY.md'), 'utf8')
/** esbuild says above each file where it is from. */
const ORIGIN = /^\s*\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm

const bundles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?:cli\.cjs|index\.js|node\.js|remark\.js|chunks\/.*\.js)$/.test(name),
)
const packagesIn = (name: string): readonly string[] => {
  const text = readFileSync(join(dist, name), 'utf8')
  return [...text.matchAll(ORIGIN)].flatMap(([, origin]) => origin ?? [])
}
const packages = [...new Set(bundles.flatMap(packagesIn))].toSorted()

it('finds the packages in the bundles', () => {
  expect(bundles).toContain('cli.cjs')
  for (const known of ['commander', 'micromark', 'yaml', 'zod']) expect(packages).toContain(known)
})

it.each([...packages, 'minisearch'])('has the licence of %s', (name) => {
  const section = notices.split(/^## /m).find((one) => one.startsWith(`${name} `))
  expect(section).toMatch(/copyright/i)
  expect(section).toMatch(/permission/i)
})
