/** Tries `briefing sources rename` on registries and briefings of every shape. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rename } from '../../../src/cli/sources/rename.ts'
import type { Host } from '../../../src/host/host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { tempProject, type TempProject } from '../../temp-project.ts'
import { textSink } from '../../text-sink.ts'

const briefing = [
  '\uFEFF---',
  'title: "Ferries 🚢"',
  `sources: [census, 'harbour', "almanac"]`,
  '---',
  '',
  'Rents\trose [@census], [see @{census}, p. 4; -@census, "exact words"] and [1]. 🚢[@census].',
  'Code `[@census]` and \\[@census\\], [@census-2] and census[^1].',
  '',
  '| a | b |',
  '|---|---|',
  '| x [@census] | y |',
  '',
  '<!-- briefing-ignore uncited-claim: census is fine -->',
  '[^1]: See [@census].',
  '',
].join('\r\n')

const yaml = [
  '- id: census # census',
  '  type: report',
  '  title: Census @census',
  `- { id: "harbour", type: post, title: H, custom: { supersededBy: 'census', derived-from: [census, almanac] } }`,
  '- { id: almanac, type: book, title: Almanac, custom: { origin: census, rooms: census } }',
  '- { id: census-2, type: report, title: Census 2 }',
  '',
].join('\r\n')

const json = '{"gazette": {"type": "post", "title": "G", "custom": {"derived-from": "census"}}}\n'

const files = {
  'briefings/ferries.md': briefing,
  'sources/sources.yaml': yaml,
  'sources/other.json': json,
}

function read({ folder }: TempProject, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

describe('briefing sources rename', () => {
  it('changes the bytes of keys and nothing else', async () => {
    const project = tempProject({ files })
    const { code, out, err } = await project.run('sources', 'rename', 'census', 'rents-2024')
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Renamed "census" to "rents-2024" at 12 places in 3 files\n',
      err: '',
    })
    expect(read(project, 'briefings/ferries.md')).toBe(
      briefing
        .replace('[census,', '[rents-2024,')
        .replace('rose [@census]', 'rose [@rents-2024]')
        .replace('@{census}', '@{rents-2024}')
        .replace('-@census', '-@rents-2024')
        .replace('🚢[@census]', '🚢[@rents-2024]')
        .replace('x [@census]', 'x [@rents-2024]')
        .replace('See [@census]', 'See [@rents-2024]'),
    )
    expect(read(project, 'sources/sources.yaml')).toBe(
      yaml
        .replace('id: census #', 'id: rents-2024 #')
        .replace(`'census'`, `'rents-2024'`)
        .replace('[census,', '[rents-2024,')
        .replace('origin: census', 'origin: rents-2024'),
    )
    expect(read(project, 'sources/other.json')).toBe(json.replace('"census"', '"rents-2024"'))
  })

  it('comes back to the same bytes', async () => {
    const project = tempProject({ files })
    await project.run('sources', 'rename', 'census', 'rents-2024')
    await project.run('sources', 'rename', 'rents-2024', 'census')
    for (const [path, text] of Object.entries(files)) expect(read(project, path)).toBe(text)
  })

  it('adds braces in markers and quotation marks in YAML where the key needs them', async () => {
    const project = tempProject({ files })
    expect((await project.run('sources', 'rename', 'census', 'rents: 2024')).code).toBe(0)
    const text = read(project, 'briefings/ferries.md')
    expect(text).toContain(`sources: ['rents: 2024',`)
    expect(text).toContain('rose [@{rents: 2024}], [see @{rents: 2024}, p. 4; -@{rents: 2024},')
    expect(read(project, 'sources/sources.yaml')).toContain(`id: 'rents: 2024' # census`)
    expect((await project.run('sources', 'list')).out).toMatch(/^rents: 2024 .* Census @census$/m)
  })

  it('quotes a key that YAML would take for something else', async () => {
    const project = tempProject({ files })
    await project.run('sources', 'rename', 'census', 'null')
    expect(read(project, 'sources/sources.yaml')).toContain(`id: 'null' # census`)
    expect(read(project, 'briefings/ferries.md')).toContain(`sources: ['null',`)
  })

  it('renames in BibTeX with cross-references, and in RIS', async () => {
    const bib = '@book{almanac,\n  title = {A}, year = 2019}\n@inbook{c, title = {C}, crossref = {almanac}}\n'
    const ris = 'TY  - RPRT\r\nID  - pier\r\nTI  - Pier\r\nER  - \r\n'
    const project = tempProject({
      files: {
        'sources/sources.yaml': '',
        'sources/a.bib': bib,
        'sources/b.ris': ris,
        'briefing.config.yaml': `sources: ['sources/*.{bib,ris}']\n`,
      },
    })
    await project.run('sources', 'rename', 'almanac', 'rivers-2019')
    await project.run('sources', 'rename', 'pier', 'pier-1')
    expect(read(project, 'sources/a.bib')).toBe(bib.replaceAll('almanac', 'rivers-2019'))
    expect(read(project, 'sources/b.ris')).toBe(ris.replace('pier', 'pier-1'))
    const refused = await project.run('sources', 'rename', 'rivers-2019', 'a, b')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('sources/a.bib:1:7: "rivers-2019" cannot be renamed here')
  })

  it('shows what it would do, and does not do it', async () => {
    const project = tempProject({ files })
    const { code, out } = await project.run('sources', 'rename', '--dry-run', 'almanac', 'rivers')
    expect(code).toBe(0)
    expect(out).toContain(
      `--- briefings/ferries.md\n+++ briefings/ferries.md\n@@ -3 +3 @@\n-sources: [census, 'harbour', "almanac"]\n+sources: [census, 'harbour', "rivers"]\n`,
    )
    for (const [path, text] of Object.entries(files)) expect(read(project, path)).toBe(text)
  })

  it.each([
    ['censsu', 'rents', 'Unknown source "censsu"', 'did you mean "census"?'],
    ['census', 'harbour', 'Key "harbour" exists', 'see sources/sources.yaml'],
    ['census', 'Harbour', 'Key "Harbour" differs from "harbour" only in case', 'choose another'],
    ['census', 'census', 'The new key is the old one', ''],
    ['census', 'a]b', 'Key "a]b" fits into no marker', 'use letters'],
    ['census', '', 'Key "" fits into no marker', 'use letters'],
  ])('refuses to make %j into %j', async (oldKey, newKey, message, help) => {
    const project = tempProject({ files })
    const { code, out, err } = await project.run('sources', 'rename', oldKey, newKey)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toContain(help)
    for (const [path, text] of Object.entries(files)) expect(read(project, path)).toBe(text)
  })

  it.each(['briefings/broken.md', 'sources/broken.yaml'])(
    'refuses while %s cannot be decoded',
    async (path) => {
      const bytes = new Uint8Array([0x2d, 0x20, 0xff, 0xfe, 0x0a])
      const project = tempProject({ files: { ...files, [path]: bytes } })
      const { code, err } = await project.run('sources', 'rename', 'census', 'rents')
      expect(code).toBe(2)
      expect(err).toContain(`${path}: File holds bytes that are not UTF-8`)
      expect(read(project, 'sources/sources.yaml')).toBe(yaml)
    },
  )

  it('refuses a key that is defined twice', async () => {
    const twice = `${yaml}- { id: census, type: report, title: Again }\r\n`
    const project = tempProject({ files: { ...files, 'sources/sources.yaml': twice } })
    const { code, err } = await project.run('sources', 'rename', 'census', 'rents')
    expect(code).toBe(2)
    expect(err).toContain('Source "census" is defined twice')
  })

  it('says what was written when a write fails, and writes nothing more', async () => {
    const project = tempProject({ files })
    const printed: string[] = []
    const host: Host = {
      ...nodeHost(project.folder),
      err: textSink((text) => void printed.push(text)),
    }
    const writeFile: Host['writeFile'] = (path, content) =>
      path.endsWith('sources.yaml')
        ? { ok: false, reason: 'the disk is full' }
        : host.writeFile(path, content)
    const invocation = { args: ['census', 'rents'], options: {} }
    await expect(rename.run(invocation, { ...host, writeFile })).rejects.toThrow(
      'Cannot write "sources/sources.yaml": the disk is full',
    )
    expect(read(project, 'sources/other.json')).toBe(json)
    expect(read(project, 'briefings/ferries.md')).toBe(briefing)
  })
})
