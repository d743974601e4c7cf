/** Holds the law of the registry cache, that an answer from it is the answer without it, and tries to break it. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { loadRegistry } from '../../src/project/load-registry.ts'
import { openRegistryCache } from '../../src/project/registry-cache.ts'
import type { Registry } from '../../src/model/source.ts'

const file = 'sources/harbour.yaml'

/** Entries, and enough of a comment that the file is worth keeping. */
function makeRegistry(count: number): string {
  const entries = Array.from(
    { length: count },
    (_, index) =>
      `- id: harbour-${index}\n  type: report\n  title: Report ${index}\n  author: [{ family: Okonkwo, given: A. }]\n  issued: 2024-03-09\n  custom:\n    tier: primary\n    archive: [{ url: "https://web.archive.org/${index}", at: 2026-05 }]\n`,
  )
  return `${entries.join('')}# ${'-'.repeat(20_000)}\n`
}

function tempHost(registry: string): { host: Host; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, file), registry)
  return { host: { ...nodeHost(folder, 'build-1'), env: {} }, folder }
}

/** Without the index, which is functions over the same sources. */
function plain({ sources, duplicates, paths, issues }: Registry): Registry {
  return { sources, duplicates, paths, issues }
}

async function load(host: Host, asked?: boolean): Promise<Registry> {
  const cache = openRegistryCache(host, host.cwd, asked)
  return plain((await loadRegistry(host, host.cwd, [file], cache)).registry)
}

async function loadAfresh(host: Host): Promise<Registry> {
  return plain((await loadRegistry(host, host.cwd, [file])).registry)
}

function entriesIn(folder: string): string[] {
  const names = readdirSync(join(folder, '.briefing-cache'))
  return names
    .filter((name) => name.startsWith('registry-'))
    .map((name) => join(folder, '.briefing-cache', name))
}

/** A host that says when a registry would have been decoded: the cache answers before the entry is written. */
function countingWrites(host: Host): { host: Host; writes: () => number } {
  let count = 0
  const writeFile: Host['writeFile'] = (path, content) => {
    if (path.includes('registry-')) count++
    return host.writeFile(path, content)
  }
  return { host: { ...host, writeFile }, writes: () => count }
}

it('gives what decoding gives, whatever has been edited', async () => {
  const { host, folder } = tempHost('')
  const registry = makeRegistry(6)
  const edits = fc.array(
    fc.record({
      at: fc.nat(registry.indexOf('#')),
      remove: fc.nat(40),
      insert: fc.constantFrom(
        '',
        '"',
        '- ',
        '\n',
        ': ',
        '[',
        '{ a: 1 }',
        '\u{1D11E}',
        '&a ',
        'id: x\n',
        '\uFEFF',
      ),
    }),
    { maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      let text = registry
      for (const { at, remove, insert } of changes)
        text = text.slice(0, at) + insert + text.slice(at + remove)
      writeFileSync(join(folder, file), text)
      const cold = await loadAfresh(host)
      expect(await load(host)).toEqual(cold)
      expect(await load(host)).toEqual(cold)
    }),
    { numRuns: 25 },
  )
})

it('decodes a file once, and again when it or the program has changed', async () => {
  const { host: plain, folder } = tempHost(makeRegistry(40))
  const { host, writes } = countingWrites(plain)
  await load(host)
  await load(host)
  expect(writes()).toBe(1)
  writeFileSync(join(folder, file), makeRegistry(41))
  expect((await load(host)).sources).toHaveLength(41)
  expect(writes()).toBe(2)
  await load({ ...host, build: 'build-2' })
  expect(writes()).toBe(3)
  expect(entriesIn(folder)).toHaveLength(1)
})

it.each<[string, (entry: Buffer) => Buffer]>([
  ['one byte is another', (entry) => Buffer.from(entry.toString().replace('Okonkwo', 'Okonkwa'))],
  ['it is cut short', (entry) => entry.subarray(0, -100)],
  ['it is empty', () => Buffer.alloc(0)],
  ['it is something else', () => Buffer.from('{"sources":[]}')],
])('does not believe an entry when %s', async (_name, damage) => {
  const { host, folder } = tempHost(makeRegistry(40))
  const sound = await load(host)
  const [entry = ''] = entriesIn(folder)
  writeFileSync(entry, damage(readFileSync(entry)))
  expect(await load(host)).toEqual(sound)
  expect(await load(host)).toEqual(sound)
})

it('works without a folder that can be written', async () => {
  const { host, folder } = tempHost(makeRegistry(40))
  writeFileSync(join(folder, '.briefing-cache'), 'a file in the way')
  expect((await load(host)).sources).toHaveLength(40)
  expect(readFileSync(join(folder, '.briefing-cache'), 'utf8')).toBe('a file in the way')
})

it('writes and removes nothing behind a link', async () => {
  const { host, folder } = tempHost(makeRegistry(40))
  mkdirSync(join(folder, 'elsewhere'))
  for (const name of ['registry-a.json', 'registry-b.json'])
    writeFileSync(join(folder, 'elsewhere', name), Buffer.alloc(40_000_000))
  symlinkSync('elsewhere', join(folder, '.briefing-cache'))
  expect((await load(host)).sources).toHaveLength(40)
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['registry-a.json', 'registry-b.json'])
})

it('keeps itself out of version control, and old entries from piling up', async () => {
  const { host, folder } = tempHost(makeRegistry(40))
  mkdirSync(join(folder, '.briefing-cache'))
  for (const name of ['registry-a.json', 'registry-b.json'])
    writeFileSync(join(folder, '.briefing-cache', name), Buffer.alloc(160_000_000))
  await load(host)
  expect(readFileSync(join(folder, '.briefing-cache/.gitignore'), 'utf8')).toBe('*\n')
  expect(entriesIn(folder)).toHaveLength(2)
})

it.each<[string, Partial<Host>, boolean | undefined, boolean]>([
  ['not when it is refused', {}, false, false],
  ['not in CI', { env: { CI: 'true' } }, undefined, false],
  ['in CI when it is asked for', { env: { CI: 'true' } }, true, true],
])('is there: %s', async (_name, changed, asked, expected) => {
  const { host, folder } = tempHost(makeRegistry(40))
  await load({ ...host, ...changed }, asked)
  expect(readdirSync(folder).includes('.briefing-cache')).toBe(expected)
})

it('is not there for a program that runs from its sources', async () => {
  const { host, folder } = tempHost(makeRegistry(40))
  const { build, ...unnamed } = host
  await load(unnamed)
  expect([build, readdirSync(folder)]).toEqual(['build-1', ['sources']])
})
