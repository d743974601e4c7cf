/** Feeds the command line what it should not get: one clear answer each, and nothing else is lost. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { tempProject } from '../temp-project.ts'

const good = 'Rents rose by 4 % in 2024 [@census; @harbour; @almanac; @gazette].\n'
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)

/** Each bad briefing stands beside a good one, which must be checked all the same. */
async function checkBeside(
  bad: string | Uint8Array,
): Promise<{ code: number; report: Report; err: string }> {
  const project = tempProject({ files: { 'briefings/bad.md': bad, 'briefings/good.md': good } })
  const { code, out, err } = await project.run('check', '-f', 'json')
  const report: Report = JSON.parse(out)
  expect(report.documents.map(({ path }) => path)).toEqual([
    'briefings/bad.md',
    'briefings/good.md',
  ])
  return { code, report, err }
}

describe('a bad briefing gets one clear diagnostic', () => {
  it.each<[string, string | Uint8Array, string, number]>([
    ['an empty file', '', 'empty-briefing', 1],
    ['front matter only', '---\ntitle: Rents\n---\n', 'empty-briefing', 3],
    ['unclosed front matter', `---\ntitle: Rents\n\n${good}`, 'invalid-front-matter', 1],
    [
      'a date that does not exist',
      `---\nchecked: 2026-02-31\n---\n\n${good}`,
      'invalid-front-matter',
      2,
    ],
    [
      'a duplicate key',
      `---\ntitle: Rents\ntitle: More\n---\n\n${good}`,
      'invalid-front-matter',
      3,
    ],
    [
      'a tab in the front matter',
      `---\nauthors:\n\t- Ada\n---\n\n${good}`,
      'invalid-front-matter',
      3,
    ],
    ['a tag', `---\ntitle: !!binary Rents\n---\n\n${good}`, 'invalid-front-matter', 2],
    [
      '__proto__ as a key',
      `---\n__proto__: { polluted: true }\n---\n\n${good}`,
      'unknown-front-matter-field',
      2,
    ],
    ['a NUL character', `Rents\u0000 rose [@census].\n`, 'invalid-encoding', 1],
    ['bytes that are not UTF-8', bytes(0x52, 0x65, 0x0a, 0x6e, 0xff, 0x74), 'invalid-encoding', 2],
    ['UTF-16', bytes(0xff, 0xfe, 0x52, 0x00), 'invalid-encoding', 1],
  ])('%s', async (_name, bad, rule, line) => {
    const { code, report, err } = await checkBeside(bad)
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(
      report.diagnostics.map(({ path, ruleId, range }) => [path, ruleId, range.start.line]),
    ).toEqual([['briefings/bad.md', rule, line]])
  })

  it('an alias bomb is refused before it is expanded', async () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const inner = String.fromCharCode(97 + index)
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${inner}`).join(', ')}]`
    })
    const { code, report } = await checkBeside(
      `---\na: &a [x, x]\n${levels.join('\n')}\n---\n\n${good}`,
    )
    expect(code).toBe(1)
    expect(report.diagnostics.some(({ ruleId }) => ruleId === 'invalid-front-matter')).toBe(true)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it.each([
    ['CRLF', good.replace(/\n/g, '\r\n')],
    ['a byte order mark', `\uFEFF---\ntitle: Rents\n---\n\n${good}`],
  ])('%s is not bad at all', async (_name, text) => {
    const { code, report } = await checkBeside(text)
    expect(report.diagnostics).toEqual([])
    expect(code).toBe(0)
  })
})

describe('a bad registry', () => {
  it('that is missing makes every key unknown and says that there is no registry', async () => {
    const project = tempProject({
      files: {
        'briefings/rents.md': 'Rents rose [@census].\n',
        'briefing.config.yaml': 'sources: [none/*.yaml]\n',
      },
    })
    const { code, out } = await project.run('check')
    expect(code).toBe(1)
    expect(out).toContain('Unknown source "census"')
    expect(out).toMatch(/no (source )?registry/i)
  })

  it('that is half broken is one diagnostic at its line, and the rest still loads', async () => {
    const project = tempProject({
      files: { 'briefings/rents.md': good, 'sources/broken.yaml': '- id: moon\n  title: "Moon\n' },
    })
    const { code, out } = await project.run('check', '-f', 'concise')
    expect(code).toBe(1)
    expect(out.match(/\(invalid-source\)/g)).toHaveLength(1)
    expect(out).toContain('sources/broken.yaml:')
    expect(out).not.toContain('unknown-source')
  })

  it('that cannot be read is named, ends with 2, and the rest is still checked', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': good } })
    symlinkSync('loop.yaml', join(project.folder, 'sources/loop.yaml'))
    symlinkSync('nowhere.yaml', join(project.folder, 'sources/moon.yaml'))
    const { code, out, err } = await project.run('check')
    expect(code).toBe(2)
    expect(out).toContain('1 of 1 claim cited')
    expect(err.split('\n')).toEqual([
      'briefing: Cannot read registry "sources/loop.yaml": its symbolic links go round in circles',
      'briefing: Cannot read registry "sources/moon.yaml": it does not exist',
      '',
    ])
  })

  it('with one key twice names both places', async () => {
    const project = tempProject({
      files: {
        'briefings/rents.md': good,
        'sources/z.yaml': '- { id: census, type: report, title: Census }\n',
      },
    })
    const { code, out } = await project.run('check')
    expect(code).toBe(1)
    expect(out).toContain('duplicate-source')
    expect(out).toContain('sources/sources.yaml:1')
  })
})

describe('a bad invocation ends with 2 and one sentence', () => {
  it('for a file that does not exist, while the others are checked', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': good } })
    const { code, out, err } = await project.run('check', 'briefings/rents.md', 'briefings/moon.md')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'briefing: Cannot read "briefings/moon.md": it does not exist\n',
    })
    expect(out).toMatch(/^✖ .*1 of 1 claim cited/)
  })

  it('for a path without a name, which is not the current folder', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': good } })
    const { code, out, err } = await project.run('check', '')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'briefing: Cannot read "": it does not exist\n',
    })
    expect(out).toContain('✖ Nothing to report in 0 briefings')
  })

  it('for a config that is a folder', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': good } })
    mkdirSync(join(project.folder, 'settings'))
    const { code, err } = await project.run('check', '--config', 'settings')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'briefing: Cannot read config "settings": it is a folder\n',
    })
  })

  it('for no briefing at all', async () => {
    const { code, out, err } = await tempProject({ files: {} }).run('check')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('No briefing matches briefings/**/*.md')
  })

  it('for a registry named as a briefing, while the briefings beside it are checked', async () => {
    const project = tempProject({ files: { 'briefings/rents.md': good, 'data.json': '{}' } })
    const { code, out, err } = await project.run(
      'check',
      'sources/sources.yaml',
      'briefings/rents.md',
      'data.json',
    )
    expect(code).toBe(2)
    expect(out).toContain('Nothing to report in 1 briefing')
    expect(err).toBe(
      'briefing: Cannot read "sources/sources.yaml" as a briefing: it is a registry of sources, which `briefing check` without paths checks too\n' +
        'briefing: Cannot read "data.json" as a briefing: it holds data and no Markdown\n',
    )
    const globbed = await project.run('check', 'sources/*')
    expect(globbed).toMatchObject({ code: 2, err: expect.stringContaining('No briefing matches') })
  })

  it.each([
    [['chekc'], 'did you mean "check"?'],
    [['check', '-f', 'json:'], '--format "json:" names no file'],
    [['check', '-o', ''], '--output-file names no file'],
    [['check', '--profil', 'draft'], 'did you mean "--profile"?'],
    [['check', '--profile', 'loud'], 'choose one of draft, review, publish'],
    [['check', '--max-warnings', 'many'], '--max-warnings takes a number from 0 up, not "many"'],
    [[], 'Usage: briefing'],
  ])('for %j', async (args, words) => {
    const { code, out, err } = await tempProject({ files: {} }).run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})
