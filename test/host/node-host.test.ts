/** Holds that writes are whole or not at all, and that reads never hang. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { asData } from '../../src/text/data-text.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefing-host-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('nodeHost', () => {
  it('makes the folders of a file and replaces what was there', () => {
    const host = nodeHost(folder)
    expect(host.writeFile('a/b/page.html', 'old')).toEqual({ ok: true })
    expect(host.writeFile('a/b/page.html', 'new')).toEqual({ ok: true })
    expect(readFileSync(join(folder, 'a/b/page.html'), 'utf8')).toBe('new')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['page.html'])
  })

  it('writes what is made part by part, and nothing when making it fails', () => {
    const host = nodeHost(folder)
    const parts = function* (fails: boolean): Iterable<string> {
      yield 'rents '
      if (fails) throw new RangeError('no more')
      yield 'rose'
    }
    expect(host.writeFile('report.json', parts(false))).toEqual({ ok: true })
    expect(() => host.writeFile('report.json', parts(true))).toThrow('no more')
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('rents rose')
    expect(readdirSync(folder)).toEqual(['report.json'])
  })

  it('adds to the end of a file, makes one that is not there, and says why it cannot', () => {
    const host = nodeHost(folder)
    expect(host.appendFile('log', asData('rents '))).toEqual({ ok: true })
    expect(host.appendFile('log', asData('rose'))).toEqual({ ok: true })
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('rents rose')
    expect(host.appendFile('log/part', asData(''))).toMatchObject({ ok: false })
  })

  it('draws other digits each time', () => {
    const drawn = [nodeHost(folder).randomHex(16), nodeHost(folder).randomHex(16)]
    expect(new Set(drawn).size).toBe(2)
    for (const digits of drawn) expect(digits).toMatch(/^[0-9a-f]{32}$/)
  })

  it('writes bytes as they are', () => {
    const bytes = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0d, 0x0a)
    expect(nodeHost(folder).writeFile('rents.pdf', bytes)).toEqual({ ok: true })
    expect(new Uint8Array(readFileSync(join(folder, 'rents.pdf')))).toEqual(bytes)
  })

  it('knows a symbolic link from what it leads to, also where it leads nowhere', () => {
    const host = nodeHost(folder)
    host.writeFile('rents.txt', '')
    symlinkSync('rents.txt', join(folder, 'link'))
    symlinkSync('gone.txt', join(folder, 'dangling'))
    const paths = ['rents.txt', 'link', 'dangling', 'none', 'rents.txt/part']
    expect(paths.filter((path) => host.isLink(path))).toEqual(['link', 'dangling'])
  })

  it.skipIf(process.platform === 'win32')('puts no file in the place of a pipe or a device', () => {
    const host = nodeHost(folder)
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    symlinkSync('pipe', join(folder, 'link'))
    for (const path of ['pipe', 'link', '/dev/briefing', '/proc/briefing'])
      expect(host.writeFile(path, 'rents')).toEqual({
        ok: false,
        reason: 'it is not a regular file',
      })
    expect(statSync(pipe).isFIFO()).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual(['link', 'pipe'])
  })

  it.each([-1, 0, 1])('writes a long text whole, wherever its pieces are cut (%d)', (shift) => {
    const text = `${'a'.repeat((1 << 20) + shift)}${'🪐é'.repeat(1 << 19)}`
    nodeHost(folder).writeFile('rents.txt', text)
    expect(readFileSync(join(folder, 'rents.txt'), 'utf8') === text).toBe(true)
  })

  it('keeps the permissions of a file that it replaces', () => {
    writeFileSync(join(folder, 'rents.md'), 'old')
    chmodSync(join(folder, 'rents.md'), 0o640)
    nodeHost(folder).writeFile('rents.md', 'new')
    expect(statSync(join(folder, 'rents.md')).mode & 0o777).toBe(0o640)
  })

  it('removes the drafts of runs that were killed, and no others', () => {
    mkdirSync(join(folder, 'reports'))
    const [left, fresh] = ['0', '1'].map((digit) => `.briefing-${digit.repeat(16)}.draft`)
    for (const name of [left, fresh, 'mine.draft'])
      writeFileSync(join(folder, 'reports', name ?? ''), 'half')
    const anHourAgo = new Date(Date.now() - 3_600_000)
    for (const name of [left, 'mine.draft'])
      utimesSync(join(folder, 'reports', name ?? ''), anHourAgo, anHourAgo)
    nodeHost(folder).writeFile('reports/page.html', 'new')
    expect(new Set(readdirSync(join(folder, 'reports')))).toEqual(
      new Set([fresh, 'mine.draft', 'page.html']),
    )
  })

  it('says why it cannot write, and leaves no draft', () => {
    writeFileSync(join(folder, 'reports'), 'a file in the way')
    const written = nodeHost(folder).writeFile('reports/page.html', 'new')
    expect(written).toMatchObject({ ok: false })
    expect(readdirSync(folder)).toEqual(['reports'])
  })

  it.skipIf(process.platform !== 'linux')(
    'gives up where the system lets nobody make a folder',
    () => {
      const written = nodeHost(folder).writeFile('/proc/ferries/page.html', 'new')
      expect(written).toMatchObject({ ok: false })
    },
  )

  it('reads regular files only: a named pipe would block for ever', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const host = nodeHost(folder)
    expect(host.readFile('pipe')).toEqual({ ok: false, reason: 'it is not a regular file' })
    expect(host.readFile('.')).toEqual({ ok: false, reason: 'it is a folder' })
    expect(host.readFile('none')).toEqual({ ok: false, reason: 'it does not exist' })
  })

  it('reads no file that is larger than asked for, or than 500 MB', () => {
    // A file of holes, which takes no room on the disk.
    writeFileSync(join(folder, 'archive'), '')
    truncateSync(join(folder, 'archive'), 500_000_001)
    writeFileSync(join(folder, 'note'), 'Rents rose.')
    const host = nodeHost(folder)
    expect(host.readFile('archive')).toEqual({ ok: false, reason: 'it is larger than 500 MB' })
    expect(host.readFile('note', 10)).toEqual({ ok: false, reason: 'it is larger than 0 MB' })
    expect(host.readFile('note', 11)).toMatchObject({ ok: true })
  })

  it('finds files by glob, sorted, and not what is ignored', async () => {
    const host = nodeHost(folder)
    for (const path of ['b.md', 'a.md', 'deep/c.md', 'deep/README.md', 'd.txt'])
      host.writeFile(path, '')
    expect(await host.glob('.', ['**/*.md'], ['**/README.md'])).toEqual([
      'a.md',
      'b.md',
      'deep/c.md',
    ])
  })

  it('finds files by an absolute pattern, and outside the root', async () => {
    const host = nodeHost(folder)
    host.writeFile('shared/moons.yaml', '')
    expect(await host.glob('project', [`${folder}/shared/*.yaml`], [])).toEqual([
      `${folder}/shared/moons.yaml`,
    ])
    expect(await host.glob('project', ['../shared/*.yaml'], [])).toEqual(['../shared/moons.yaml'])
  })
})
