/** Holds the law of remembered pages, that a build leaves what a build without memory leaves, and tries to break it. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { main } from '../../src/cli.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { compileProject } from '../../src/project/compile-project.ts'
import { siteFiles } from '../../src/site/site-files.ts'
import { makeEdit, tempFolder } from '../project/edited-folder.ts'
import { edit, entry, type Edit } from '../project/random-edits.ts'
import { textSink } from '../text-sink.ts'

const days = ['2026-11-20', '2026-11-21'] as const

interface World {
  readonly build: string
  readonly day: string
}

const usual: World = { build: 'build-1', day: days[0] }

function hostOf(folder: string, { build: name, day }: World): Host {
  return { ...nodeHost(folder, name), env: {}, now: () => new Date(`${day}T12:00:00Z`) }
}

/** What a build said, and how it ended. */
async function build(
  folder: string,
  world: World,
  ...flags: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const host = {
    ...hostOf(folder, world),
    out: textSink((text) => void (printed.out += text)),
    err: textSink((text) => void (printed.err += text)),
  }
  return { code: await main(['build', '--reproducible', ...flags], host), ...printed }
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** What a build would leave that writes nothing before all briefings are compiled. */
async function filesOfAll(folder: string, world: World): Promise<Record<string, string>> {
  const request = { command: 'build', paths: [], reproducible: true, explain: false, cached: false }
  const project = await compileProject(hostOf(folder, world), request, () => undefined)
  const files: Record<string, string> = {}
  for (const { name, render } of siteFiles(project)) files[name] = await render()
  return files
}

/** Builds with memory into `reports`, and without into a new folder, and compares all that the latter has. */
async function compare(folder: string, world: World): Promise<void> {
  const warm = await build(folder, world)
  const cold = await build(folder, world, '--no-cache', '--out-dir', 'cold')
  expect({ code: warm.code, out: warm.out }).toEqual({ code: cold.code, out: cold.out })
  const made = cold.code === 2 ? {} : filesIn(join(folder, 'cold'))
  expect(made).toEqual(cold.code === 2 ? {} : await filesOfAll(folder, world))
  // What belongs to briefings that have gone stays, with and without memory.
  expect(filesIn(join(folder, 'reports'))).toMatchObject(made)
  rmSync(join(folder, 'cold'), { recursive: true, force: true })
}

const damage: fc.Arbitrary<Edit> = fc.record({
  path: fc.constantFrom(
    'reports/rents.html',
    'reports/rents.json',
    'reports/index.html',
    'reports/index.json',
  ),
  text: fc.constantFrom('Somebody else was here.', undefined),
})

it('leaves what a build without memory leaves, after any edits', { timeout: 300_000 }, async () => {
  const round = fc.record({
    edits: fc.array(fc.oneof({ arbitrary: edit, weight: 4 }, { arbitrary: damage, weight: 1 }), {
      maxLength: 3,
    }),
    build: fc.constantFrom('build-1', 'build-1', 'build-2'),
    day: fc.constantFrom(...days),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(round, { maxLength: 8 }), async (rounds) => {
      const folder = tempFolder()
      await compare(folder, usual)
      for (const { edits, ...world } of rounds) {
        for (const one of edits) makeEdit(folder, one)
        await compare(folder, world)
      }
    }),
    { numRuns: 40 },
  )
})

it('renders nothing again when nothing has changed, and only what has', async () => {
  const folder = tempFolder()
  const page = join(folder, 'reports/ferry.html')
  expect((await build(folder, usual)).err).toContain('Wrote 2 reports; open reports/index.html')
  const before = statSync(page, { bigint: true }).ino
  expect((await build(folder, usual)).err).toContain('Wrote 0 reports, 2 had not changed; open')
  makeEdit(folder, { path: 'briefings/rents.md', text: 'Rents fell in 2023 [@census].\n' })
  expect((await build(folder, usual)).err).toContain('Wrote 1 report, 1 had not changed; open')
  expect(statSync(page, { bigint: true }).ino).toBe(before)
  await compare(folder, usual)
})

it.each<[string, (folder: string) => void]>([
  ['a source that it cites', (folder) => makeEdit(folder, cited('harbour', '  publisher: Port\n'))],
  ['a page that somebody else has written', (folder) => makeEdit(folder, foreign)],
  ['a page that has gone', (folder) => makeEdit(folder, { ...foreign, text: undefined })],
])('writes a page again for %s', async (_name, change) => {
  const folder = tempFolder()
  await build(folder, usual)
  change(folder)
  expect((await build(folder, usual)).err).toContain('Wrote 1 report, 1 had not changed; open')
  await compare(folder, usual)
})

const foreign = { path: 'reports/ferry.html', text: 'Somebody else was here.' }
const cited = (key: string, more: string): Edit => ({
  path: `sources/${key}.yaml`,
  text: entry(key, more),
})

it('keeps the folders of two sites apart', async () => {
  const folder = tempFolder()
  await build(folder, usual)
  await build(folder, usual, '--out-dir', 'public')
  expect(filesIn(join(folder, 'public'))).toEqual(filesIn(join(folder, 'reports')))
  cpSync(join(folder, 'public/rents.html'), join(folder, 'reports/ferry.html'))
  await compare(folder, usual)
})
