/** Holds the law of the cache, that an answer from it is the answer without it, and tries to break it. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { compileProject, type ProjectRequest } from '../../src/project/compile-project.ts'
import { UsageError } from '../../src/project/usage-error.ts'
import { html } from '../../src/report/formats/html.ts'
import { json } from '../../src/report/formats/json.ts'
import { pretty } from '../../src/report/formats/pretty.ts'
import { makeEdit, tempFolder } from './edited-folder.ts'
import { edit, entry, start } from './random-edits.ts'

const request: ProjectRequest = { command: 'check', paths: [], reproducible: true, explain: false }
const display = {
  color: false,
  width: 100,
  quiet: false,
  showPath: (path: string): string => path,
}

/** Everything that a run can say, the cheapest first, so that nothing is there because something else asked for it. */
async function said(host: Host, cached: boolean): Promise<string> {
  try {
    const { run, failures } = await compileProject(host, { ...request, cached }, () => undefined)
    const page = await html.renderBriefing?.(run, 0)
    return [
      await pretty.render(run, display),
      page,
      await json.render(run, display),
      ...failures,
    ].join('\n')
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.message
  }
}

const days = ['2026-11-20', '2026-11-21'] as const

function hostAt(folder: string, build = 'build-1', day: string = days[0]): Host {
  return { ...nodeHost(folder, build), env: {}, now: () => new Date(`${day}T12:00:00Z`) }
}

function packsIn(folder: string): string[] {
  return readdirSync(join(folder, '.briefing-cache'))
    .filter((name) => name.startsWith('outlines-'))
    .map((name) => join(folder, '.briefing-cache', name))
}

/** Pauses that a run took: one for every eight briefings that it compiled. */
async function compiledIn(host: Host, options: Partial<ProjectRequest> = {}): Promise<number> {
  let pauses = 0
  const counting = { ...host, pause: async () => void pauses++ }
  await compileProject(counting, { ...request, cached: true, ...options }, () => undefined)
  return pauses
}

/** Enough briefings that compiling them all takes a pause or more. */
const many = {
  ...start,
  ...Object.fromEntries(
    Array.from({ length: 16 }, (_, index) => [
      `briefings/pier-${index}.md`,
      `The pier has ${index} planks [@harbour].\n`,
    ]),
  ),
}

it(
  'says what a cold run says after any edits, in any version and on any day',
  { timeout: 300_000 },
  async () => {
    const round = fc.record({
      edits: fc.array(edit, { maxLength: 3 }),
      build: fc.constantFrom('build-1', 'build-1', 'build-2'),
      day: fc.constantFrom(...days),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(round, { maxLength: 8 }), async (rounds) => {
        const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-outlines-')))
        try {
          for (const [path, text] of Object.entries(start)) makeEdit(folder, { path, text })
          for (const { edits, build, day } of [
            { edits: [], build: 'build-1', day: days[0] },
            ...rounds,
          ]) {
            for (const one of edits) makeEdit(folder, one)
            const host = hostAt(folder, build, day)
            const cold = await said(host, false)
            expect(await said(host, true)).toBe(cold)
            expect(await said(host, true)).toBe(cold)
          }
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 40 },
    )
  },
)

it('compiles nothing again when nothing has changed, and only what has', async () => {
  const folder = tempFolder(many)
  const host = hostAt(folder)
  expect(await compiledIn(host)).toBeGreaterThan(0)
  expect(await compiledIn(host)).toBe(0)
  expect(packsIn(folder)).toHaveLength(1)
  makeEdit(folder, { path: 'briefings/pier-3.md', text: 'The pier has 12 planks [@harbour].\n' })
  expect(await compiledIn(host)).toBe(0)
  // The change is in a pack of its own, so that a large one need not be written again.
  expect(packsIn(folder)).toHaveLength(2)
  expect(await said(host, true)).toBe(await said(host, false))
})

it.each<[string, (folder: string) => Partial<Host>]>([
  [
    'the source that all cite has changed',
    (folder) => {
      makeEdit(folder, {
        path: 'sources/harbour.yaml',
        text: entry('harbour', '  publisher: Port\n'),
      })
      return {}
    },
  ],
  [
    'the config has changed',
    (folder) => {
      makeEdit(folder, { path: 'briefing.config.yaml', text: 'claims: { policy: lenient }\n' })
      return {}
    },
  ],
  ['the program is another build', () => ({ build: 'build-2' })],
])('compiles everything again when %s', async (_name, change) => {
  const folder = tempFolder(many)
  await compiledIn(hostAt(folder))
  expect(await compiledIn({ ...hostAt(folder), ...change(folder) })).toBeGreaterThan(0)
})

it('compiles nothing again for sources that no briefing has asked for', async () => {
  const folder = tempFolder(many)
  await compiledIn(hostAt(folder))
  const text = entry('almanac') + entry('harbour')
  makeEdit(folder, { path: 'sources/harbour.yaml', text })
  expect(await compiledIn(hostAt(folder))).toBe(0)
  expect(await said(hostAt(folder), true)).toBe(await said(hostAt(folder), false))
})

it('joins its packs when there are many, and forgets briefings that have gone', async () => {
  const folder = tempFolder(many)
  const host = hostAt(folder)
  for (let round = 0; round < 12; round++) {
    makeEdit(folder, { path: 'briefings/rents.md', text: `Rents rose by ${round} % [@census].\n` })
    await compiledIn(host)
    for (const [age, pack] of packsIn(folder).entries()) utimesSync(pack, 1000 + age, 1000 + age)
  }
  expect(packsIn(folder).length).toBeLessThan(9)
  makeEdit(folder, { path: 'briefings/ferry.md', text: undefined })
  for (const index of [1, 2, 3, 4, 5, 6])
    makeEdit(folder, {
      path: `briefings/pier-${index}.md`,
      text: `Pier ${index} is new [@harbour].\n`,
    })
  await compiledIn(host)
  expect(packsIn(folder)).toHaveLength(1)
  expect(readFileSync(packsIn(folder)[0] ?? '', 'utf8')).not.toContain('ferry.md')
})

it.each<[string, (pack: Buffer) => Buffer]>([
  ['one byte is another', (pack) => Buffer.from(pack.toString().replace('"The pier', '"The peer'))],
  ['it is cut short', (pack) => pack.subarray(0, -100)],
  ['it is empty', () => Buffer.alloc(0)],
  ['it is something else', () => Buffer.from('[]')],
])('does not believe a pack when %s', async (_name, damage) => {
  const folder = tempFolder({
    ...start,
    'briefings/pier.md': '---\ntitle: The pier\n---\n\nA pier [@nobody].\n',
  })
  const host = hostAt(folder)
  const sound = await said(host, true)
  const [pack = ''] = packsIn(folder)
  writeFileSync(pack, damage(readFileSync(pack)))
  expect(await said(host, true)).toBe(sound)
  expect(await said(host, true)).toBe(sound)
})

it('keeps nothing of rules from outside, and reads through no link', async () => {
  const folder = tempFolder()
  await compiledIn(hostAt(folder), { rules: [] })
  expect(readdirSync(folder)).not.toContain('.briefing-cache')
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync('elsewhere', join(folder, '.briefing-cache'))
  await compiledIn(hostAt(folder))
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
})

it('lets two runs at once fill it', async () => {
  const folder = tempFolder(many)
  const host = hostAt(folder)
  const cold = await said(host, false)
  expect(await Promise.all([said(host, true), said(host, true), said(host, true)])).toEqual([
    cold,
    cold,
    cold,
  ])
  expect(await said(host, true)).toBe(cold)
})

it('holds no more than it may', async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, '.briefing-cache'))
  for (const [age, name] of ['outlines-a.jsonl', 'outlines-b.jsonl'].entries()) {
    writeFileSync(join(folder, '.briefing-cache', name), Buffer.alloc(80_000_000))
    utimesSync(join(folder, '.briefing-cache', name), 1000 + age, 1000 + age)
  }
  await compiledIn(hostAt(folder))
  expect(packsIn(folder).map((path) => path.endsWith('outlines-a.jsonl'))).toEqual([false, false])
})
