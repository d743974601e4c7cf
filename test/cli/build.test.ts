/** Tries `briefing build`: the files it leaves, and that it leaves none half-written. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main } from '../../src/cli.ts'
import type { Host } from '../../src/host/host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { tempProject } from '../temp-project.ts'
import { textSink } from '../text-sink.ts'

const cited = 'Rents rose by 4 % in 2024 [@census; @harbour; @almanac; @gazette].\n'

it('leaves a page and a JSON report for each briefing, and an index of both', async () => {
  const project = tempProject({
    files: { 'briefings/rents.md': cited, 'briefings/ferry.md': cited },
  })
  const { code, err } = await project.run('build')
  expect(code).toBe(0)
  expect(err).toContain('Wrote 2 reports; open reports/index.html')
  expect(readdirSync(join(project.folder, 'reports')).toSorted()).toEqual([
    'ferry.html',
    'ferry.json',
    'index.html',
    'index.json',
    'rents.html',
    'rents.json',
  ])
})

it('writes a feed when the config says where the site is', async () => {
  const project = tempProject({
    files: {
      'briefings/rents.md': `---\nchecked: 2026-05-12\n---\n\n${cited}`,
      'briefing.config.yaml': 'site: { title: Rents, url: https://desk.example/rents }\n',
    },
  })
  await project.run('build')
  const feed = readFileSync(join(project.folder, 'reports/feed.xml'), 'utf8')
  expect(feed).toContain('<id>https://desk.example/rents/rents.html</id>')
  expect(feed).toContain('<updated>2026-05-12T00:00:00Z</updated>')
})

it.each(['ftp://desk.example', 'desk.example', 'https://desk.example/?a=b', 'https://[', ''])(
  'refuses "%s" as the address of a site',
  async (url) => {
    const { code, err } = await tempProject({
      files: { 'briefing.config.yaml': `site: { url: '${url}' }\n` },
    }).run('build')
    expect(code).toBe(2)
    expect(err).toContain('Setting "site.url" must be a web address')
  },
)

it('writes reports also when there are findings, and exits with 1', async () => {
  const project = tempProject({ files: { 'briefings/rents.md': 'Rents rose by 4 % in 2024.\n' } })
  expect((await project.run('build', '--out-dir', 'public')).code).toBe(1)
  expect(readFileSync(join(project.folder, 'public/rents.html'), 'utf8')).toContain(
    'needs a source',
  )
})

it('gives the same bytes twice when it is reproducible', async () => {
  const project = tempProject({
    files: { 'briefings/rents.md': cited },
    env: { SOURCE_DATE_EPOCH: '1700000000' },
  })
  await project.run('build', '--out-dir', 'one')
  await project.run('build', '--out-dir', 'two')
  for (const name of readdirSync(join(project.folder, 'one')))
    expect(readFileSync(join(project.folder, 'two', name), 'utf8')).toBe(
      readFileSync(join(project.folder, 'one', name), 'utf8'),
    )
})

it('says in one line why it cannot write, with exit code 2', async () => {
  const project = tempProject({
    files: { 'briefings/rents.md': cited, reports: 'a file in the way\n' },
  })
  const { code, err } = await project.run('build')
  expect(code).toBe(2)
  expect(err).toMatch(/^briefing: Cannot write "reports\/[^"]+": .+$/m)
  expect(err).not.toContain('    at ')
  expect(readFileSync(join(project.folder, 'reports'), 'utf8')).toBe('a file in the way\n')
})

it.skipIf(process.getuid?.() === 0)(
  'leaves the old report when the folder is read-only',
  async () => {
    const project = tempProject({ files: { 'briefings/rents.md': cited } })
    await project.run('build')
    const folder = join(project.folder, 'reports')
    chmodSync(folder, 0o555)
    const { code, err } = await project.run('build')
    chmodSync(folder, 0o755)
    expect(code).toBe(2)
    expect(err).toContain('permission denied')
  },
)

it('leaves no draft beside the reports', async () => {
  const project = tempProject({ files: { 'briefings/rents.md': cited } })
  await project.run('build')
  writeFileSync(
    join(project.folder, 'briefings/rents.md'),
    `${cited}\nThe ferry ran twice [@harbour].\n`,
  )
  await project.run('build')
  expect(
    readdirSync(join(project.folder, 'reports')).filter((name) => name.includes('draft')),
  ).toEqual([])
  expect(existsSync(join(project.folder, 'reports/rents.html'))).toBe(true)
})

it('pauses before each briefing that it writes, so that an interrupt is felt at once', async () => {
  const texts = ['earth', 'mars', 'venus'].map((planet) => [`briefings/${planet}.md`, '# Moons\n'])
  const { folder } = tempProject({ files: Object.fromEntries(texts) })
  const silent = textSink(() => undefined)
  const written: number[] = []
  const host: Host = {
    ...nodeHost(folder),
    out: silent,
    err: silent,
    pause: async () => void written.push(readdirSync(join(folder, 'reports')).length),
  }
  mkdirSync(join(folder, 'reports'))
  await main(['build'], host)
  // Each is written once it is compiled; what others have changed of it would be written after that. In the end it
  // is asked whether all that was printed got out.
  expect(written).toEqual([0, 2, 4, 6, 6, 6, 8])
})

it('keeps all pages when a registry cannot be read, since its sources would seem unknown', async () => {
  const project = tempProject({ files: { 'briefings/rents.md': cited } })
  await project.run('build')
  const page = readFileSync(join(project.folder, 'reports/rents.html'), 'utf8')
  project.write('sources/sources.yaml', undefined)
  symlinkSync('nowhere.yaml', join(project.folder, 'sources/sources.yaml'))
  const { code, err } = await project.run('build')
  expect(code).toBe(2)
  expect(err).toContain('Cannot read registry "sources/sources.yaml": it does not exist\n')
  expect(err).toContain('Wrote no report\n')
  expect(readFileSync(join(project.folder, 'reports/rents.html'), 'utf8')).toBe(page)
})

it('keeps the index that is there when nothing that was named can be read', async () => {
  const project = tempProject({ files: { 'briefings/rents.md': cited } })
  await project.run('build')
  const index = readFileSync(join(project.folder, 'reports/index.html'), 'utf8')
  const { code, err } = await project.run('build', 'briefings/rivers.md')
  expect(code).toBe(2)
  expect(err).toContain('Wrote no report\n')
  expect(readFileSync(join(project.folder, 'reports/index.html'), 'utf8')).toBe(index)
})

it('writes pages although a key of the registry is too long, which it says at the entry', async () => {
  const entries = `- { id: ${'k'.repeat(201)}, type: report, title: Long }\n- { id: census, type: report, title: Census }\n`
  const { run, folder } = tempProject({
    files: { 'briefings/rents.md': 'Rents rose [@census].\n', 'sources/sources.yaml': entries },
  })
  for (const mode of ['--cache', '--cache', '--no-cache']) {
    const { code, out } = await run('build', '-f', 'concise', mode)
    expect(code).toBe(1)
    expect(out).toContain('sources/sources.yaml:1:9: error: Key ')
    expect(readFileSync(join(folder, 'reports/rents.html'), 'utf8')).toContain('Census')
  }
})

it('reports on briefings that are no longer whole in memory as a check does', async () => {
  const long = (name: string): string =>
    `# ${name}\n\n${'Rents rose by 4 % in 2024 [@census].\n\n'.repeat(4000)}`
  const project = tempProject({
    files: {
      'briefings/a.md': long('A'),
      'briefings/b.md': long('B'),
      'briefings/c.md': long('C'),
    },
  })
  const reportOf = async (...words: string[]): Promise<string> => {
    await project.run(...words, '--reproducible', '-f', 'json:report.json')
    return readFileSync(join(project.folder, 'report.json'), 'utf8').replace('"build"', '"check"')
  }
  const checked = await reportOf('check')
  expect(await reportOf('build')).toBe(checked)
})
