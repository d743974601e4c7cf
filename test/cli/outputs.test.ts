/** Tries formats that make a text of each briefing: to the screen, to a file, to a folder. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const one = { 'briefings/rents.md': 'Rents rose [@census].\n' }
const two = { ...one, 'briefings/ferry.md': 'The ferry ran [@census, p. 4].\n' }

it('prints the Markdown of one briefing', async () => {
  const { out } = await tempProject({ files: one }).run('check', '-f', 'markdown')
  expect(out).toContain('Rents rose[^1].\n')
  expect(out).toContain('\n[^1]: ')
})

it('refuses to print two in one text, and says how it can be done', async () => {
  const { code, out, err } = await tempProject({ files: two }).run('check', '-f', 'markdown')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('The format "markdown" makes one text of each briefing, and there are 2')
  expect(err).toContain('-f markdown:texts/')
})

it.each([
  [['-f', 'markdown', '-o', 'texts']],
  [['-f', 'markdown:texts/']],
  [['-f', 'json:report.json', '-f', 'markdown:texts']],
])('writes a file for each into a folder with %j', async (flags) => {
  const project = tempProject({ files: two })
  const { err } = await project.run('check', ...flags)
  expect(err).toContain('Wrote 2 texts to texts')
  expect(readdirSync(join(project.folder, 'texts')).toSorted()).toEqual(['ferry.md', 'rents.md'])
  expect(readFileSync(join(project.folder, 'texts/ferry.md'), 'utf8')).toContain('p. 4')
})

it.each([
  ['-f', 'markdown:briefings'],
  ['-f', 'markdown:briefings/rents.md'],
])('never writes over the briefing itself with %s %s', async (...flags) => {
  const project = tempProject({ files: one })
  const { code, err } = await project.run('check', ...flags)
  expect(code).toBe(2)
  expect(err).toContain('Cannot write "briefings/rents.md": it is the briefing itself')
  expect(readFileSync(join(project.folder, 'briefings/rents.md'), 'utf8')).toBe(
    one['briefings/rents.md'],
  )
})

it.each([
  ['a sub-folder of the repository', 'desk'],
  ['a link that leads there', 'link'],
])(
  'names files as the repository does where its readers need that: from %s',
  async (_name, cwd) => {
    const project = tempProject({
      files: {
        'desk/briefings/rents.md': 'Rents rose.\n',
        'desk/sources/all.yaml': '- { id: pier, type: report, title: Pier }\n',
      },
      cwd,
    })
    mkdirSync(join(project.folder, '.git'))
    symlinkSync('desk', join(project.folder, 'link'))
    const names = ['concise', 'gitlab', 'sarif', 'github', 'rdjson']
    await project.run('check', ...names.flatMap((name) => ['-f', `${name}:out/${name}`]))
    const written = (name: string): string =>
      readFileSync(join(project.folder, 'desk/out', name), 'utf8')
    expect(JSON.parse(written('gitlab'))[0].location.path).toBe('desk/briefings/rents.md')
    expect(written('sarif')).toContain('"uri":"desk/briefings/rents.md"')
    expect(written('github')).toMatch(/^::error file=desk\/briefings\/rents.md,/)
    expect(written('concise')).toMatch(/^briefings\/rents.md:1:1: /)
    expect(written('rdjson')).toContain('"path":"briefings/rents.md"')
  },
)
