/** Holds that stored texts are read from inside the registry's folder only, once, and not all kept. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileBriefing, defaultZones, indexRegistry } from '../../src/compile.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { ClaimedBriefing } from '../../src/model/briefing.ts'
import type { Registry } from '../../src/model/source.ts'
import { loadSnapshots } from '../../src/project/load-snapshots.ts'
import type { Disk } from '../../src/project/read-snapshot.ts'
import { buildRegistry } from '../../src/registry/build-registry.ts'
import { entriesOf } from '../../src/registry/file-entries.ts'
import { decodeRegistryFile } from '../../src/registry/decode-file.ts'
import { TextFile } from '../../src/text/text-file.ts'

const text = 'The ferry runs from May to September.\n'
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-snapshots-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('loadSnapshots', () => {
  it('reads the text below the folder of the registry file, and gives its path from the root', async () => {
    write('sources/snapshots/ferry.txt', text)
    const { stored, issues } = await load('snapshots/ferry.txt')
    expect(stored).toEqual({
      kind: 'text',
      key: 'ferry',
      path: 'sources/snapshots/ferry.txt',
      text,
    })
    expect(issues).toEqual([])
  })

  it('follows a symbolic link inside the folder', async () => {
    write('sources/originals/ferry.txt', text)
    mkdirSync(join(folder, 'sources/snapshots'))
    symlinkSync('../originals/ferry.txt', join(folder, 'sources/snapshots/ferry.txt'))
    expect((await load('snapshots/ferry.txt')).stored).toMatchObject({ kind: 'text', text })
  })

  it.each([
    ['a file', 'snapshots/ferry.txt', '../../secret.txt'],
    ['a folder', 'snapshots/deep/secret.txt', '../..'],
  ])('refuses a symbolic link to %s outside', async (_what, path, target) => {
    write('secret.txt', text)
    mkdirSync(join(folder, 'sources/snapshots'), { recursive: true })
    const link = path.endsWith('ferry.txt') ? path : dirname(path)
    symlinkSync(target, join(folder, 'sources', link))
    const { stored, issues } = await load(path)
    const reason = "it leads out of the registry's folder"
    expect(stored).toMatchObject({
      kind: 'none',
      reason: `its stored text cannot be read: ${reason}`,
    })
    expect(issues).toEqual([`unreadable-snapshot: Cannot read stored text "${path}": ${reason}`])
  })

  it.each([
    ['"../secret.txt"', "it leads out of the registry's folder"],
    ['"snapshots/../../secret.txt"', "it leads out of the registry's folder"],
    ['/etc/hostname', 'its path is absolute'],
    ['"D:secret.txt"', 'its path is absolute'],
    ["'snapshots\\ferry.txt'", 'its path holds a backslash'],
    ['"snap\\0shot.txt"', 'its path holds control characters'],
    ['snapshots', 'it is a folder'],
    ['snapshots/none.txt', 'it does not exist'],
    ['snapshots/ferry.txt/more.txt', 'part of its path is not a folder'],
  ])('refuses %s', async (path, reason) => {
    write('secret.txt', text)
    write('sources/snapshots/ferry.txt', text)
    const { stored, issues } = await load(path)
    expect(stored).toMatchObject({
      kind: 'none',
      reason: `its stored text cannot be read: ${reason}`,
    })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain('unreadable-snapshot: ')
  })

  it('refuses 50 MB without reading them, and bytes that are not UTF-8', async () => {
    write('sources/big.txt', new Uint8Array(50_000_000))
    expect((await load('big.txt')).issues[0]).toContain('it is larger than 20 MB')
    const latin = Uint8Array.from([0x46, 0xe4, 0x68, 0x72, 0x65])
    write('sources/latin.txt', latin)
    expect((await load('latin.txt', { bytes: latin })).issues[0]).toContain('it is not UTF-8 text')
  })

  it('reads the words of Markdown and tables, and not the markup of a page', async () => {
    write('sources/ferry', text)
    for (const mediaType of ['text/markdown', 'text/csv'])
      expect((await load('ferry', { mediaType })).stored?.kind).toBe('text')
    for (const mediaType of ['text/html', 'TEXT/HTML', 'application/pdf', 'text/rtf'])
      expect(await load('ferry', { mediaType })).toEqual({
        stored: {
          kind: 'none',
          key: 'ferry',
          reason: `no text was taken from its stored copy, which is ${mediaType}`,
        },
        issues: [],
      })
  })

  it('points at the hash that no longer fits', async () => {
    write('sources/ferry.txt', 'The ferry runs from May to October.\n')
    const { stored, issues } = await load('ferry.txt')
    expect(stored?.kind).toBe('none')
    expect(issues).toEqual([
      'drifted-snapshot: Stored text "ferry.txt" is not the one that was recorded',
    ])
  })

  it('reads a text once for many briefings, and again only when there was no room to keep it', async () => {
    const registry = await registryOf(
      ['ferry', 'harbour'].map((key) => entry(key, `${key}.txt`)).join(''),
    )
    for (const key of ['ferry', 'harbour']) write(`sources/${key}.txt`, text)
    const briefings = ['ferry', 'harbour', 'ferry', 'harbour'].map((key) => citing(key, registry))
    const reads = (room?: number): number => {
      let count = 0
      const host = nodeHost(folder)
      const counting: Disk = { ...host, readFile: (...of) => (count++, host.readFile(...of)) }
      const snapshots = loadSnapshots(counting, folder, room)
      for (const briefing of briefings) expect(snapshots.textsOf(briefing).size).toBe(1)
      return count
    }
    expect(reads()).toBe(2)
    expect(reads(text.length)).toBe(4)
  })
})

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

interface Recorded {
  readonly mediaType?: string
  readonly bytes?: string | Uint8Array
}

async function load(path: string, recorded: Recorded = {}) {
  const registry = await registryOf(entry('ferry', path, recorded))
  const snapshots = loadSnapshots(nodeHost(folder), folder)
  const stored = snapshots.textsOf(citing('ferry', registry)).get('ferry')
  return { stored, issues: snapshots.issues.map(({ kind, message }) => `${kind}: ${message}`) }
}

function entry(key: string, path: string, { mediaType, bytes }: Recorded = {}): string {
  const sha256 = createHash('sha256')
    .update(bytes ?? text)
    .digest('hex')
  const snapshot = `{ path: ${path}, sha256: "${sha256}", mediaType: ${mediaType ?? 'text/plain'} }`
  return `- id: ${key}\n  type: webpage\n  title: ${key}\n  custom:\n    snapshot: ${snapshot}\n`
}

async function registryOf(yaml: string): Promise<Registry> {
  const path = 'sources/sources.yaml'
  const entries = entriesOf(await decodeRegistryFile(new TextFile(path, yaml)))
  return buildRegistry([{ path, entries }])
}

function citing(key: string, registry: Registry): ClaimedBriefing {
  const file = { path: 'briefing.md', text: `The ferry runs in May [@${key}].\n`, issues: [] }
  return compileBriefing(file, indexRegistry(registry), {
    zones: defaultZones,
    policy: 'strict',
    scope: 'sentence',
    lang: 'en',
    abbreviations: [],
  })
}
