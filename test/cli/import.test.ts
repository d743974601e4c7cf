/** Tries `briefing import` with reports in several styles and everything that must not happen. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempProject, type TempProject, type TempProjectOptions } from '../temp-project.ts'

const registry =
  '# tides\n- id: tides # 2024\n  type: webpage\n  title: Tide tables\n  URL: https://tides.example/a\n'
const report = `# Is the ferry late?

The ferry was late on 40 days in 2024 [1][2]. Fares rose by 4 % [7].

## References

1. Tides of the Elbe. https://tides.example/a/?utm_source=chat
2. [Minutes of the works committee](https://council.example/minutes) – City Council
3. https://fares.example/list
`
const briefing = `---
title: "Is the ferry late?"
---

# Is the ferry late?

The ferry was late on 40 days in 2024 [@tides; @council-minutes]. Fares rose by 4 % [@missing-7].
`
const added = `- id: council-minutes
  type: webpage
  title: Minutes of the works committee
  note: City Council
  URL: https://council.example/minutes
- id: fares-list
  type: webpage
  title: fares.example/list
  URL: https://fares.example/list
`

function project(options: Partial<TempProjectOptions> = {}): TempProject {
  const { files, ...rest } = options
  return tempProject({
    files: { 'sources/sources.yaml': registry, 'report.md': report, ...files },
    ...rest,
  })
}

const TARGET = 'briefings/is-the-ferry-late.md'
const read = ({ folder }: TempProject, path: string): string =>
  readFileSync(join(folder, path), 'utf8')

describe('briefing import', () => {
  it('writes a briefing and the sources that the registry lacks, and says what is lost', async () => {
    const temp = project()
    const { code, out, err } = await temp.run('import', 'report.md')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toBe(`${TARGET}: written, from report.md
  2 markers mapped (2 numbers)
  1 marker lost:
    report.md:3:65  [7]  no source has the number 7
  1 source in the registry already: @tides
  1 source listed and never cited: @fares-list
2 sources added to sources/sources.yaml
✖ 1 error, 1 note in 1 of 1 briefing · 2 of 2 claims cited (100 %) · 3 of 3 citations unchecked
`)
    expect(read(temp, TARGET)).toBe(briefing)
    expect(read(temp, 'sources/sources.yaml')).toBe(registry + added)
    const checked = await temp.run('check', '-f', 'concise')
    expect(checked.out).toContain('"missing-7"')
  })

  it('ends well without a loss, and the briefing builds', async () => {
    const temp = project({ files: { 'report.md': report.replace(' [7]', ' [3]') } })
    expect(await temp.run('import', 'report.md')).toMatchObject({ code: 0, err: '' })
    expect((await temp.run('check')).code).toBe(0)
    expect((await temp.run('build')).code).toBe(0)
  })

  it('finds its sources again in a second report', async () => {
    const temp = project({ files: { 'second.md': report.replace('# Is', '# Why is') } })
    const { out } = await temp.run('import', 'report.md', 'second.md')
    expect(out).toContain(
      '  3 sources in the registry already: @tides, @council-minutes, @fares-list\n',
    )
    expect(out).toContain('\n2 sources added to sources/sources.yaml\n')
    expect(read(temp, 'sources/sources.yaml')).toBe(registry + added)
  })

  it('prints the same as JSON', async () => {
    const temp = project()
    const { code, out } = await temp.run('import', 'report.md', '-f', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      written: true,
      registry: { file: 'sources/sources.yaml', added: ['council-minutes', 'fares-list'] },
      briefings: [
        {
          from: 'report.md',
          file: TARGET,
          markers: { found: 3, mapped: { number: 2 }, lost: { number: 1 } },
          losses: [
            {
              line: 3,
              column: 65,
              kind: 'number',
              marker: '[7]',
              reason: 'no source has the number 7',
            },
          ],
          passages: [],
          sources: [
            {
              key: 'tides',
              title: 'Tide tables',
              url: 'https://tides.example/a',
              new: false,
              cited: true,
              numbers: [1],
            },
            {
              key: 'council-minutes',
              title: 'Minutes of the works committee',
              url: 'https://council.example/minutes',
              new: true,
              cited: true,
              numbers: [2],
            },
            {
              key: 'fares-list',
              title: 'fares.example/list',
              url: 'https://fares.example/list',
              new: true,
              cited: false,
              numbers: [3],
            },
          ],
        },
      ],
      check: { errors: 1, warnings: 0, notes: 1, claims: { checkable: 2, cited: 2 } },
    })
  })

  it('writes nothing with --dry-run', async () => {
    const temp = project()
    const { code, out } = await temp.run('import', 'report.md', '--dry-run')
    expect(code).toBe(1)
    expect(out).toContain(`${TARGET}: would be written, from report.md\n`)
    expect(out).toContain('\n2 sources would be added to sources/sources.yaml\n')
    expect(existsSync(join(temp.folder, TARGET))).toBe(false)
    expect(read(temp, 'sources/sources.yaml')).toBe(registry)
  })

  it('reads standard input, and goes where --out and --into say', async () => {
    const temp = project({ stdin: report })
    const args = ['--out', 'briefings/late.md', '--into', 'sources/chat.json']
    const { out } = await temp.run('import', '-', ...args)
    expect(out).toContain('briefings/late.md: written, from -\n')
    expect(out).toContain('    stdin:3:65  [7]  no source has the number 7\n')
    expect(read(temp, 'briefings/late.md')).toBe(briefing)
    expect(JSON.parse(read(temp, 'sources/chat.json'))).toMatchObject([
      { id: 'council-minutes' },
      { id: 'fares-list' },
    ])
  })

  it('keeps byte order mark and line ends, and front matter that is there', async () => {
    const windows = `\uFEFF---\ntitle: Late\n---\n\n${report}`.replaceAll('\n', '\r\n')
    const temp = project({ files: { 'report.md': windows } })
    await temp.run('import', 'report.md', '--out', 'briefings/late.md')
    const body = briefing.slice(briefing.indexOf('# Is'))
    const expected = `\uFEFF---\ntitle: Late\n---\n\n${body}`.replaceAll('\n', '\r\n')
    expect(read(temp, 'briefings/late.md')).toBe(expected)
  })

  it('shows passages, and codes that nobody would see', async () => {
    const text =
      'Late [1](https://tides.example/a#:~:text=late) \uE200cite\uE202turn0search1\uE201.\n'
    const { out } = await project({ stdin: text }).run('import', '-', '--dry-run')
    expect(out).toContain('<U+E200>cite<U+E202>turn0search1<U+E201>  names a place in the chat')
    expect(out).toContain('  1 passage left out, which no citation marker can hold:\n')
  })

  it.each([
    ['nothing', ''],
    ['no marker and no source', 'The ferry is fine.\n'],
  ])('takes a report of %s as it is', async (_what, text) => {
    const temp = project({ stdin: text })
    const { out, err } = await temp.run('import', '-')
    expect(err).toBe('')
    expect(out).toContain('  0 markers mapped\n')
    expect(read(temp, 'briefings/report.md')).toBe(text)
    expect(read(temp, 'sources/sources.yaml')).toBe(registry)
  })
})

describe('briefing import refuses', () => {
  it('to replace a briefing, unless --force says so', async () => {
    const temp = project({ files: { [TARGET]: 'Mine.\n' } })
    const { code, out, err } = await temp.run('import', 'report.md')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`"${TARGET}" is there already\n  help  name another file with --out, or `)
    expect(read(temp, TARGET)).toBe('Mine.\n')
    expect(read(temp, 'sources/sources.yaml')).toBe(registry)
    expect((await temp.run('import', 'report.md', '--force')).code).toBe(1)
    expect(read(temp, TARGET)).toBe(briefing)
  })

  it.each([
    [['import', 'gone.md'], 'Cannot read "gone.md"'],
    [['import', 'briefings'], 'Cannot read "briefings"'],
    [['import', 'bytes.md'], 'Cannot read "bytes.md"'],
    [['import', 'report.md', 'twin.md'], '"twin.md" and "report.md" would both become'],
    [['import', 'report.md', 'twin.md', '--out', 'a.md'], '--out goes with exactly one report'],
    [['import', 'report.md', '--out', 'briefings'], 'Cannot write "briefings": it is no file'],
    [['import', 'report.md', '--into', 'sources/new.bib'], 'sources/new.bib'],
    [['import', 'report.md', '--into', 'sources/bytes.yaml'], 'Cannot read "sources/bytes.yaml"'],
    [['import', 'report.md', '--into', 'briefings/a.yaml/b.yaml'], 'briefings/a.yaml/b.yaml'],
    [['import'], 'files'],
  ])('%j', async (args, words) => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x31])
    const files = {
      'twin.md': report,
      'bytes.md': bytes,
      'briefings/a.yaml': 'x',
    }
    const temp = project({ files })
    mkdirSync(join(temp.folder, 'sources/bytes.yaml'))
    const { code, out, err } = await temp.run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
    expect(existsSync(join(temp.folder, TARGET))).toBe(false)
  })

  it('what is too complex to read', async () => {
    const temp = project({ stdin: `Late.\n\n${'> '.repeat(200)}[1]\n` })
    const { code, out, err } = await temp.run('import', '-')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Cannot import standard input: Quotes and lists are nested more than')
    expect(err).toContain('  help  split or simplify the text near line 3\n')
  })

  it('a broken registry, since its sources could not be compared', async () => {
    const temp = project({ files: { 'sources/sources.yaml': '- id: [\n' } })
    const { code, err } = await temp.run('import', 'report.md')
    expect(code).toBe(2)
    expect(err).toContain('Cannot add to "sources/sources.yaml": ')
    expect(read(temp, 'sources/sources.yaml')).toBe('- id: [\n')
    expect(existsSync(join(temp.folder, TARGET))).toBe(false)
  })

  it('to write through a symbolic link', async () => {
    const temp = project()
    mkdirSync(join(temp.folder, 'briefings'))
    symlinkSync(join(temp.folder, 'elsewhere.md'), join(temp.folder, 'briefings/late.md'))
    const { code, err } = await temp.run('import', 'report.md', '--out', 'briefings/late.md')
    expect(code).toBe(2)
    expect(err).toContain('is a symbolic link')
    expect(existsSync(join(temp.folder, 'elsewhere.md'))).toBe(false)
  })
})
