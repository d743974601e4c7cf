/** Tries to lead reads and writes out of the project: by the config, and by symbolic links that a project holds. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createProject } from '../../src/node.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const files = { 'briefings/rents.md': 'Rents rose by 4 % in 2024 [@census].\n' }

/** A folder beside the project, with a file of every kind that is read. */
function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-outside-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'secret.md'), 'SECRET rents rose by 9 % [@leak].\n')
  writeFileSync(join(folder, 'secret.yaml'), '- { id: leak, type: report, title: SECRET }\n')
  writeFileSync(join(folder, 'briefing.config.yaml'), 'site: { title: SECRET }\n')
  writeFileSync(join(folder, 'baseline.json'), '{ "version": 1, "entries": [] }\n')
  return folder
}

function linked(path: string, target: string): TempProject {
  const project = tempProject({ files })
  rmSync(join(project.folder, path), { recursive: true, force: true })
  symlinkSync(target, join(project.folder, path))
  return project
}

describe('a config that names a place outside its folder', () => {
  it.each([
    ['outDir: ../out', 'outDir', "it leads out of the config's folder"],
    ['outDir: a/../../out', 'outDir', "it leads out of the config's folder"],
    ['outDir: .git/pages', 'outDir', '".git" holds nothing of a project'],
    ['outDir: /tmp/out', 'outDir', 'its path is absolute'],
    ['outDir: /', 'outDir', 'its path is absolute'],
    ['outDir: C:/out', 'outDir', 'its path is absolute'],
    ['outDir: a\\..\\..', 'outDir', 'its path holds a backslash'],
    ['outDir: "a\\nb"', 'outDir', 'its path holds control characters'],
    ['outDir: "a\\u202Eb"', 'outDir', 'its path holds control characters'],
    ['outDir: out/NUL', 'outDir', '"NUL" is a name that some systems keep for devices'],
    ['outDir: con.d/a', 'outDir', '"con.d" is a name that some systems keep for devices'],
    ['outDir: a./b', 'outDir', 'a name in its path ends in a full stop or a space'],
    [`outDir: ${'é'.repeat(101)}`, 'outDir', 'a name in its path has more than 200 bytes'],
    ['csl: ../apa.csl', 'csl', "it leads out of the config's folder"],
    ['briefings: [../**/*.md]', 'briefings.0', "it leads out of the config's folder"],
    ['briefings: [a.md, /tmp/**/*.md]', 'briefings.1', 'its path is absolute'],
    ['briefings: [\\.\\./secret.md]', 'briefings.0', "it leads out of the config's folder"],
    ['sources: [sources/../../x.yaml]', 'sources.0', "it leads out of the config's folder"],
  ])('is refused: %s', async (config, setting, reason) => {
    const project = tempProject({ files: { ...files, 'briefing.config.yaml': `${config}\n` } })
    const { code, err } = await project.run('build')
    expect(code).toBe(2)
    expect(err).toMatch(/^briefing: briefing\.config\.yaml:1:\d+: Setting /)
    expect(err).toContain(`Setting "${setting}" cannot be "`)
    expect(err).toContain(`": ${reason}\n`)
  })

  it.each([
    'outDir: ./site/',
    'outDir: .',
    'briefings: ["briefings/[r]ents.md"]',
    'briefings: [briefings/]',
  ])('is no such config: %s', async (config) => {
    const project = tempProject({ files: { ...files, 'briefing.config.yaml': `${config}\n` } })
    expect((await project.run('build')).code).toBe(0)
  })

  it('does not bind the flags', async () => {
    const { run } = tempProject({ files })
    const folder = outside()
    expect((await run('build', '--out-dir', folder)).code).toBe(0)
    expect(existsSync(join(folder, 'rents.html'))).toBe(true)
    expect((await run('check', join(folder, 'secret.md'), '-f', 'concise')).out).toContain('leak')
  })
})

describe('a symbolic link that leads out of the project', () => {
  const leadsOut = "it leads out of the project's folder"

  it.each([
    ['briefings/leak.md', 'secret.md', 'Cannot read "briefings/leak.md"'],
    ['sources/leak.yaml', 'secret.yaml', 'Cannot read registry "sources/leak.yaml"'],
    ['briefings', '', 'Cannot read "briefings/secret.md"'],
    ['.briefing-baseline.json', 'baseline.json', 'Cannot read baseline ".briefing-baseline.json"'],
    ['briefing.config.yaml', 'briefing.config.yaml', 'Cannot read config '],
  ])('is not read through: %s', async (path, target, words) => {
    const { run } = linked(path, join(outside(), target))
    for (const args of [['check'], ['check', '--fix'], ['build'], ['check', '-f', 'json']]) {
      const { code, out, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toContain(words)
      expect(err).toContain(leadsOut)
      expect(out).not.toContain('SECRET')
    }
  })

  it('is not read through where the user names it', async () => {
    const { run } = linked('briefings/leak.md', join(outside(), 'secret.md'))
    const { code, err } = await run('check', 'briefings/leak.md')
    expect(code).toBe(2)
    expect(err).toContain(leadsOut)
  })

  it('is not renamed in', async () => {
    const { run } = linked('briefings/leak.md', join(outside(), 'secret.md'))
    const { code, err } = await run('sources', 'rename', 'census', 'count')
    expect(code).toBe(2)
    expect(err).toContain(`Cannot read "briefings/leak.md": ${leadsOut}`)
  })

  it('keeps nothing else from being reported', async () => {
    const { run } = linked('briefings/leak.md', join(outside(), 'secret.md'))
    expect((await run('check')).out).toContain('1 of 1 claim cited')
  })

  it('is not built through, and the findings are printed all the same', async () => {
    const folder = outside()
    const before = readdirSync(folder)
    const { run, folder: inside } = linked('reports', folder)
    const { code, out, err } = await run('build')
    expect(code).toBe(2)
    expect(out).toContain('1 of 1 claim cited')
    expect(err).toContain(`Cannot write to "reports": ${leadsOut}`)
    expect((await run('build', '--out-dir', 'reports/new')).code).toBe(2)
    await expect(createProject({ cwd: inside }).build()).rejects.toThrow(leadsOut)
    expect(readdirSync(folder)).toEqual(before)
  })

  it.each([
    [['check', '-f', 'json:out/a.json']],
    [['check', '-f', 'markdown:out/']],
    [['sources', 'export', '-o', 'out/a.json']],
    [['sources', 'import', 'more.bib', '--into', 'out/a.yaml']],
    [['import', 'report.md', '--out', 'out/a.md']],
    [['sources', 'add', 'report.md', '--into', 'out/a.yaml']],
    [['baseline', 'create', '--baseline', 'out/a.json']],
  ])('is not written through: %j', async (args) => {
    const folder = outside()
    const before = readdirSync(folder)
    const project = linked('out', folder)
    project.write('more.bib', '@misc{rivers, title = {Rivers}}\n')
    project.write(
      'report.md',
      '# Rents\n\nRents rose [1].\n\n## Sources\n\n1. https://a.example/x\n',
    )
    const { code, err } = await project.run(...args)
    expect(err).toContain(leadsOut)
    expect(code).not.toBe(0)
    expect(readdirSync(folder)).toEqual(before)
  })
})

it('follows links that stay in the project, and a link to the project itself', async () => {
  const project = tempProject({ files: { ...files, 'shared/more.md': 'Rents rose [@census].\n' } })
  symlinkSync('../shared/more.md', join(project.folder, 'briefings/more.md'))
  mkdirSync(join(project.folder, 'site'))
  symlinkSync('site', join(project.folder, 'reports'))
  const { code, out } = await project.run('build')
  expect(code).toBe(0)
  expect(out).toContain('2 of 2 claims cited')
  expect(existsSync(join(project.folder, 'site/more.html'))).toBe(true)
})
