/** Tries `briefing sources import`. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tempProject } from '../../temp-project.ts'

const bib = String.raw`@online{tide2024,
  author = {Sommer, Ada},
  title = {Tides of the H{\"a}rbour},
  date = {2024-05-14},
  url = {https://tides.example/a?utm_source=x},
}
`
const read = (folder: string, path: string): string => readFileSync(`${folder}/${path}`, 'utf8')

describe('briefing sources import', () => {
  it('makes a registry file of a BibTeX file, which then builds', async () => {
    const project = tempProject({
      files: { 'lib.bib': bib, 'briefings/tides.md': 'The tide turned [@tide2024].\n' },
    })
    const { code, out, err } = await project.run('sources', 'import', 'lib.bib')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe('1 source added to sources/imported.yaml; 0 already there\n')
    expect(read(project.folder, 'sources/imported.yaml')).toBe(`- id: tide2024
  type: webpage
  title: Tides of the Härbour
  author:
    - family: Sommer
      given: Ada
  issued: 2024-05-14
  URL: https://tides.example/a?utm_source=x
`)
    expect((await project.run('build')).code).toBe(0)
    const again = await project.run('sources', 'import', 'lib.bib')
    expect(again.out).toBe('0 sources added to sources/imported.yaml; 1 already there\n')
  })

  it.each([
    ['a list', '# mine\n- id: old # kept\n  type: book\n  title: "Old"\n# the end\n'],
    ['an indented list', 'references:\n  - {id: old, type: book, title: Old}\n'],
    ['a list before other things', '---\nreferences:\n- id: old\n  type: book\n  title: Old\n---\n'],
    ['a map by key', 'old:\n  type: book\n  title: |\n    Old\n\n'],
    ['a list in brackets', '[{id: old, type: book, title: Old}]\n'],
    ['a list without a last line end', '- id: old\n  type: book\n  title: Old'],
    ['a list with CRLF', '- id: old\r\n  type: book\r\n  title: Old\r\n'],
    ['only a comment', '# nothing yet\n'],
  ])('adds to %s without touching a byte of it', async (_layout, before) => {
    const project = tempProject({ files: { 'lib.bib': bib, 'sources/mine.yaml': before } })
    const { code, err } = await project.run('sources', 'import', 'lib.bib', '--into', 'sources/mine.yaml')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const after = read(project.folder, 'sources/mine.yaml')
    const added = /^[ \t]*(?:- id: |"?)tide2024[\s\S]*?utm_source=x"?\r?\n(?:[ \t]*\})?|,?\n {4,}"id": "tide2024"[\s\S]*/m
    expect(after.length).toBeGreaterThan(before.length)
    for (const line of before.split(/\r?\n/)) expect(after).toContain(line.replace(/\]$/, ''))
    expect(after).toMatch(added)
    const list = await project.run('sources', 'list')
    expect(list.out).toContain('tide2024')
  })

  it.each(['[]\n', '[\n  {"id": "old", "type": "book", "title": "Old"}\n]\n', '{"old": {"type": "book", "title": "Old"}}'])(
    'adds to the JSON %j',
    async (before) => {
      const project = tempProject({ files: { 'lib.bib': bib, 'sources/mine.json': before } })
      const { code } = await project.run('sources', 'import', 'lib.bib', '--into', 'sources/mine.json')
      expect(code).toBe(0)
      const after: unknown = JSON.parse(read(project.folder, 'sources/mine.json'))
      expect(JSON.stringify(after)).toContain('tide2024')
      expect((await project.run('doctor')).out).toContain('✔ registry')
    },
  )

  it('lists keys that are taken and probable duplicates, and broken entries by line', async () => {
    const taken = '- id: tide2024\n  type: book\n  title: Other\n- id: tides\n  type: webpage\n  title: T\n  URL: https://tides.example/a\n'
    const library = `${bib}@misc{new2024, title = {New}, url = {http://tides.example/a/}}\n@book{bad, title = {x\n`
    const project = tempProject({ files: { 'lib.bib': library, 'sources/mine.yaml': taken } })
    const { code, out, err } = await project.run('sources', 'import', 'lib.bib')
    expect(code).toBe(1)
    expect(out).toBe(
      '1 source added to sources/imported.yaml; 0 already there, 1 key taken, 1 probable duplicate, 1 problem\n',
    )
    expect(err).toBe(
      'lib.bib:8:20: Entry "bad" is not read: a brace is never closed (close it before the next entry)\n' +
        'lib.bib:1:9: Key "tide2024" is taken by another entry in sources/mine.yaml; not added\n' +
        'lib.bib:7:7: "new2024" has the same URL as "tides" in sources/mine.yaml\n',
    )
  })

  it('takes an entry for there already when the registry says all of it and more', async () => {
    const project = tempProject({ files: { 'lib.bib': bib, 'a.txt': 'The tide turned.\n' } })
    await project.run('sources', 'import', 'lib.bib')
    await project.run('sources', 'capture', 'tide2024', '--from', 'a.txt')
    const before = read(project.folder, 'sources/imported.yaml')
    for (const format of ['bibtex', 'ris', 'yaml', 'csl-json']) {
      const out = `out.${format}`
      await project.run('sources', 'export', '-f', format, '-o', out)
      const back = await project.run('sources', 'import', out, '--format', format)
      expect(back).toMatchObject({ code: 0, err: '' })
      expect(back.out).toMatch(/^0 sources added to sources\/imported\.yaml; \d+ already there\n$/)
    }
    expect(read(project.folder, 'sources/imported.yaml')).toBe(before)
  })

  it('writes nothing on a dry run', async () => {
    const project = tempProject({ files: { 'lib.bib': bib } })
    const { out } = await project.run('sources', 'import', 'lib.bib', '--dry-run')
    expect(out).toBe('1 source would be added to sources/imported.yaml; 0 already there\n')
    expect(existsSync(`${project.folder}/sources/imported.yaml`)).toBe(false)
  })

  it.each([
    ['a file that is not there', ['none.bib'], 'Cannot read "none.bib"'],
    ['a file in no known format', ['lib.txt'], 'Cannot tell the format of "lib.txt"'],
    ['a target that cannot be added to', ['lib.bib', '--into', 'sources/x.bib'], 'Cannot add entries to "sources/x.bib"'],
    ['a target that is broken', ['lib.bib', '--into', 'sources/broken.yaml'], 'Cannot add entries to "sources/broken.yaml"'],
    ['a target of one entry', ['lib.bib', '--into', 'sources/one.yaml'], 'Cannot add entries to "sources/one.yaml"'],
  ])('refuses %s and leaves everything as it was', async (_what, args, message) => {
    const files = {
      'lib.bib': bib,
      'lib.txt': bib,
      'sources/broken.yaml': '- id: a\n  title: "open\n',
      'sources/one.yaml': 'id: one\ntype: book\ntitle: One\n',
    }
    const project = tempProject({ files })
    const { code, err } = await project.run('sources', 'import', ...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    for (const [path, text] of Object.entries(files)) expect(read(project.folder, path)).toBe(text)
  })

  it('reads any name in the format that is asked for', async () => {
    const project = tempProject({ files: { 'lib.txt': bib } })
    expect((await project.run('sources', 'import', 'lib.txt', '--format', 'bibtex')).code).toBe(0)
  })
})
