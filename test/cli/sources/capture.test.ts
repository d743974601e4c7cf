/** Tries `briefing sources capture` with files, pages and everything that can go wrong. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { capture } from '../../../src/cli/sources/capture.ts'
import type { Host } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { samplePdf } from '../../extract/sample-pdf.ts'
import { serve } from '../../loopback-server.ts'
import { tempProject, type TempProject, type TempProjectOptions } from '../../temp-project.ts'
import { textSink } from '../../text-sink.ts'

const registry = '# rents\n- id: census # 2024\n  type: report\n  title: Census\n- id: Moon/Tides\n  type: webpage\n  title: Tides\n'

function project(files: TempProjectOptions['files'] = {}, text: string = registry): TempProject {
  return tempProject({ files: { 'sources/sources.yaml': text, ...files } })
}

const read = ({ folder }: TempProject, path: string): string =>
  readFileSync(join(folder, path), 'utf8')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const page = '<html><title>Rents</title><body><p>Rents rose by 4 % in 2026.</p></body></html>'

describe('a capture', () => {
  it('stores a page and its text, and records both', async () => {
    const temp = project({ 'page.html': page })
    const done = await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    expect(done).toEqual({
      code: 0,
      out: 'census: sources/snapshots/census.html, sources/snapshots/census.txt (79 bytes, 27 characters of text)\n',
      err: '',
    })
    expect(read(temp, 'sources/snapshots/census.html')).toBe(page)
    expect(read(temp, 'sources/snapshots/census.txt')).toBe('Rents rose by 4 % in 2026.\n')
    const record = [
      '  custom:\n    snapshot:\n      path: snapshots/census.html',
      `      sha256: ${sha256(page)}`,
      '      mediaType: text/html\n      bytes: 79\n      at: 2026-11-20\n      text:',
      '        path: snapshots/census.txt',
      `        sha256: ${sha256('Rents rose by 4 % in 2026.\n')}\n`,
    ]
    expect(read(temp, 'sources/sources.yaml')).toBe(
      registry.replace('title: Census\n', `title: Census\n${record.join('\n')}`),
    )
      })

  it('of text that is UTF-8 needs no second file', async () => {
    const temp = project({ 'notes.md': '# Rents\n' })
    const { out } = await temp.run('sources', 'capture', 'census', '--from', 'notes.md')
    expect(out).toContain('census: sources/snapshots/census.md (8 bytes')
    expect(read(temp, 'sources/sources.yaml')).not.toContain('text:')
  })

  it('with --text-only keeps the text of a PDF, and the hash of its bytes', async () => {
    const temp = project({ 'rents.pdf': samplePdf([['Rents rose.'], ['They fell.']]) })
    await temp.run('sources', 'capture', 'census', '--from', 'rents.pdf', '--text-only')
    expect(read(temp, 'sources/snapshots/census.txt')).toBe('Rents rose.\n\fThey fell.\n')
    expect(existsSync(join(temp.folder, 'sources/snapshots/census.pdf'))).toBe(false)
    expect(read(temp, 'sources/sources.yaml')).toMatch(
      /snapshot:\n {6}sha256: \w{64}\n {6}mediaType: application\/pdf\n {6}bytes: \d+\n/,
    )
  })

  it('of a scan is stored without text, and says so; with --text-only it is refused', async () => {
    const temp = project({ 'scan.pdf': samplePdf([[]]) })
    const stored = await temp.run('sources', 'capture', 'census', '--from', 'scan.pdf')
    expect(stored).toMatchObject({ code: 0, err: '' })
    expect(stored.out).toContain('no text: it holds no text; its pages may be pictures')
    const refused = await temp.run('sources', 'capture', 'census', '--from', 'scan.pdf', '--text-only')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('Cannot capture "census": it holds no text')
  })

  it('gives a key that is no safe name one of its own', async () => {
    const temp = project({ 'a.txt': 'Tides\n' })
    const { out } = await temp.run('sources', 'capture', 'Moon/Tides', '--from', 'a.txt')
    expect(out).toMatch(/^Moon\/Tides: sources\/snapshots\/moon-tides=[0-9a-f]{10}\.txt /)
  })
})

describe('a second capture', () => {
  it('of the same bytes changes nothing', async () => {
    const temp = project({ 'page.html': page })
    await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    const before = read(temp, 'sources/sources.yaml')
    const again = await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    expect(again).toEqual({ code: 0, out: 'census: unchanged\n', err: '' })
    expect(read(temp, 'sources/sources.yaml')).toBe(before)
  })

  it('says how the text differs, and that it does not when only the page has changed', async () => {
    const temp = project({ 'page.html': page })
    await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    writeFileSync(join(temp.folder, 'page.html'), `${page}<!-- ad -->`)
    const same = await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    expect(same.out).toContain('before → now: the same text')
    writeFileSync(join(temp.folder, 'page.html'), page.replace('4 %', '40 %'))
    const changed = await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    expect(changed.out).toContain('27 → 28 characters, 1 of 1 lines differ (100 %)')
    expect(read(temp, 'sources/sources.yaml').match(/snapshot:/g)).toHaveLength(1)
  })

  it('replaces a stored file that is not what was recorded only by force', async () => {
    const temp = project({ 'a.txt': 'Rents rose.\n', 'b.txt': 'Rents fell.\n' })
    await temp.run('sources', 'capture', 'census', '--from', 'a.txt')
    writeFileSync(join(temp.folder, 'sources/snapshots/census.txt'), 'Rents soared.\n')
    const refused = await temp.run('sources', 'capture', 'census', '--from', 'b.txt')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toBe(
      'briefing: Cannot capture "census": "sources/snapshots/census.txt" is not what was recorded\n  help  look at it, then use --force to replace it\n',
    )
    expect(read(temp, 'sources/snapshots/census.txt')).toBe('Rents soared.\n')
    const forced = await temp.run('sources', 'capture', 'census', '--from', 'b.txt', '--force')
    expect(forced.code).toBe(0)
  })
})

describe('a capture that cannot be', () => {
  it('writes through no link, and to no file of somebody else', async () => {
    const temp = project({ 'a.txt': 'Rents\n', 'elsewhere/x': '' })
    symlinkSync(join(temp.folder, 'elsewhere'), join(temp.folder, 'sources/snapshots'))
    const linked = await temp.run('sources', 'capture', 'census', '--from', 'a.txt')
    expect(linked.err).toContain('"sources/snapshots" is a symbolic link')
    expect(existsSync(join(temp.folder, 'elsewhere/census.txt'))).toBe(false)
  })

  it('leaves a file that nothing records, and one that another source has', async () => {
    const taken = `- id: rivers\n  type: report\n  title: Rivers\n  custom: {snapshot: {path: snapshots/CENSUS.txt, sha256: ${'ab'.repeat(32)}}}\n`
    const temp = project({ 'a.txt': 'Rents\n' }, registry + taken)
    const owned = await temp.run('sources', 'capture', 'census', '--from', 'a.txt')
    expect(owned.err).toContain('"sources/snapshots/census.txt" is the copy of "rivers"')
    const other = project({ 'a.txt': 'Rents\n', 'sources/snapshots/census.txt': 'mine\n' })
    const unknown = await other.run('sources', 'capture', 'census', '--from', 'a.txt')
    expect(unknown.err).toContain('is there and nothing records it')
    expect(read(other, 'sources/snapshots/census.txt')).toBe('mine\n')
  })

  it('leaves the old copy and the old record when a file cannot be written', async () => {
    const temp = project({ 'page.html': page, 'new.html': page.replace('4', '5') })
    await temp.run('sources', 'capture', 'census', '--from', 'page.html')
    const before = read(temp, 'sources/sources.yaml')
    const host = nodeHost(temp.folder)
    const printed: string[] = []
    const writeFile: Host['writeFile'] = (path, content) =>
      path.endsWith('sources.yaml')
        ? { ok: false, reason: 'the disk is full' }
        : host.writeFile(path, content)
    const err = textSink((text) => void printed.push(text))
    const invocation = { args: ['census'], options: { from: 'new.html' } }
    expect(await capture.run(invocation, { ...host, writeFile, err })).toBe(2)
    expect(printed.join('')).toContain('cannot write "sources/sources.yaml": the disk is full')
    expect(read(temp, 'sources/sources.yaml')).toBe(before)
    expect(read(temp, 'sources/snapshots/census.html')).toBe(page)
  })

  it.each([
    [['census', '--from', 'gone.txt'], 'Cannot capture "census": it does not exist'],
    [['census', '--from', 'a.txt', '--max-size', '0.000003'], 'it is larger than 0.000003 MB'],
    [['census', '--from', 'a.txt', '--max-size', 'big'], '--max-size takes a number from 0 up'],
    [['census'], 'it has no URL; name a file or a page with --from'],
    [['cenus'], 'No source has the key "cenus"\n  help  did you mean "census"?'],
    [[], 'No source is named'],
    [['census', '--all'], 'Keys and --all do not go together'],
    [['--all', '--from', 'a.txt'], '--from goes with exactly one key'],
    [['census', '--from', 'http://127.0.0.1:1/'], '127.0.0.1 is not a public address'],
  ])('%j says why', async (args, words) => {
    const { code, out, err } = await project({ 'a.txt': 'Rents\n' }).run('sources', 'capture', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  it('says so when the entry holds something else in the place of the record', async () => {
    const temp = project({ 'a.txt': 'Rents\n' }, '- id: census\n  type: report\n  title: C\n  custom: 4\n')
    const { err } = await temp.run('sources', 'capture', 'census', '--from', 'a.txt')
    expect(err).toContain('cannot edit "sources/sources.yaml": its "custom" is no map of fields')
    expect(existsSync(join(temp.folder, 'sources/snapshots'))).toBe(false)
  })
})

describe('a capture from the web', () => {
  it('follows redirects and reads the encoding that the server names', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/page' }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
          .end(Buffer.from('<p>caf\u00e9', 'latin1'))
    })
    const temp = project({}, `- id: census\n  type: webpage\n  title: C\n  URL: ${origin}/old\n`)
    const { code, out } = await temp.run('sources', 'capture', '--all', '--allow-private')
    expect(code).toBe(0)
    expect(out).toMatch(/^census: .* \(7 bytes, 5 characters of text\)\n$/)
    expect(read(temp, 'sources/snapshots/census.txt')).toBe('café\n')
  })

  it('goes on after a page that is not there, and fails in the end', async () => {
    const { origin } = await serve((request, response) =>
      response.writeHead(request.url === '/b' ? 200 : 404).end('Rents rose.\n'),
    )
    const entry = (key: string): string => `- id: ${key}\n  type: webpage\n  title: ${key}\n  URL: ${origin}/${key}\n`
    const temp = project({}, entry('a') + entry('b'))
    const { code, out, err } = await temp.run('sources', 'capture', '--all', '--allow-private')
    expect(code).toBe(2)
    expect(err).toBe('briefing: Cannot capture "a": the server answers with status 404\n')
    expect(out).toContain('b: sources/snapshots/b.txt')
    expect(out).toContain('1 source stored, 0 unchanged, 1 failed')
  })
})
