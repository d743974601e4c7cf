/** Divides runs over shards and holds their merge against the run that was never divided. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject, type TempProject } from '../temp-project.ts'

const SHARDS = 16

const cited = 'Rents rose by 4 % in 2024 [@census; @harbour].\n'
const kinds: readonly string[] = [
  cited,
  'Rents rose by 4 % in 2024.\n',
  `---\nslug: rents\nchecked: 2026-05-12\nsources: [census, harbour]\n---\n\n${cited}\nThe ferry was late on 12 days in 2025 [2].\n`,
  `${cited}\n<!-- briefing-ignore uncited-claim: the operator says so itself -->\n\nThe ferry was late on 12 days in 2025.\n`,
  'The fare rose to 7 euros [@nowhere].\n',
]

/** Briefings of several kinds, some of which want the same slug; one source is cited by none. */
function manyBriefings(count: number): Record<string, string> {
  const paths = Array.from(
    { length: count },
    (_, index) => `briefings/part-${index % 3}/b${index % 7}-${index}.md`,
  )
  return {
    ...Object.fromEntries(paths.map((path, index) => [path, kinds[index % kinds.length] ?? ''])),
    'briefings/part-1/same.md': cited,
    'briefings/part-2/same.md': cited,
    'briefing.config.yaml':
      'profile: publish\nsite: { title: Rents, url: https://desk.example/rents }\n',
  }
}

interface PartOnDisk {
  readonly part: { readonly briefings: readonly { outline: string }[] }
  readonly documents: readonly { sections: readonly unknown[]; claims: readonly unknown[] }[]
}

async function runShards(
  project: TempProject,
  command: 'build' | 'check',
  count = SHARDS,
): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `parts/${index + 1}.json`)
  for (const [index, name] of names.entries()) {
    const shard = `${index + 1}/${count}`
    const { code, err } = await project.run(
      command,
      '--shard',
      shard,
      '-f',
      `json:${name}`,
      '--reproducible',
    )
    expect(err).not.toContain('briefing:')
    expect(code).toBeLessThan(2)
  }
  return names
}

/** Every file below, by path. */
function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  )
}

it('makes of 16 shards the bytes of the undivided build', { timeout: 120_000 }, async () => {
  const project = tempProject({ files: manyBriefings(40) })
  const outputs = (prefix: string): string[] =>
    ['json', 'sarif', 'pretty', 'gitlab', 'junit'].flatMap((name) => [
      '-f',
      `${name}:${prefix}/${name}`,
    ])
  const whole = await project.run('build', '--reproducible', ...outputs('whole'))
  const site = filesBelow(join(project.folder, 'reports'))
  rmSync(join(project.folder, 'reports'), { recursive: true })
  await runShards(project, 'build')
  const merged = await project.run('merge', 'parts/', ...outputs('merged'))
  expect(filesBelow(join(project.folder, 'merged'))).toEqual(
    filesBelow(join(project.folder, 'whole')),
  )
  expect(filesBelow(join(project.folder, 'reports'))).toEqual(site)
  expect(merged.code).toBe(whole.code)
  expect(filesBelow(join(project.folder, 'whole'))['/pretty']).toContain('is cited by no briefing')
})

it('writes a page again that is not as its shard wrote it', async () => {
  const project = tempProject({ files: { 'briefings/a.md': cited, 'briefings/b.md': cited } })
  await runShards(project, 'build', 2)
  const page = join(project.folder, 'reports/a.html')
  const before = readFileSync(page, 'utf8')
  writeFileSync(page, 'Somebody else was here.')
  const { err } = await project.run('merge', 'parts/*.json')
  expect(readFileSync(page, 'utf8')).toBe(before)
  expect(err).toContain('Wrote 1 report;')
})

it('judges the whole: warnings, coverage and errors', async () => {
  const project = tempProject({ files: manyBriefings(5) })
  const parts = await runShards(project, 'check', 3)
  expect((await project.run('merge', ...parts)).code).toBe(1)
  expect((await project.run('merge-reports', ...parts, '--exit-zero')).code).toBe(0)
  const strict = await project.run('merge', 'parts', '--min-coverage', '99')
  expect(strict.err).toContain('of the claims are cited, fewer than the 99 % asked for')
  const clean = tempProject({
    files: { 'briefings/a.md': cited, 'briefing.config.yaml': 'profile: draft\n' },
  })
  const codes = await clean.run('merge', ...(await runShards(clean, 'check', 2)))
  expect(codes.code).toBe(0)
})

it('asks a shard for nothing that only the whole run can know', async () => {
  const { run } = tempProject({ files: manyBriefings(3) })
  for (const wrong of ['0/2', '3/2', '2', '1/0', '1/99999', 'a/b'])
    expect((await run('check', '--shard', wrong)).err).toContain(
      `--shard takes a part and their number, as in 3/16, not "${wrong}"`,
    )
  for (const flag of [
    '--watch',
    '--staged',
    '--changed',
    '--verifier=x',
    '--max-warnings=1',
    '--min-coverage=1',
  ]) {
    const { code, err } = await run('check', '--shard', '1/2', flag)
    expect(code).toBe(2)
    expect(err).toContain(`--shard cannot be used together with ${flag.split('=')[0]}`)
  }
  expect((await run('check', '--shard', '1/2', '--fix')).err).toContain('together with --fix')
  expect((await run('check', '-', '--shard', '1/2')).err).toContain('cannot be divided')
})

it('says which part is missing, there twice or none at all', async () => {
  const project = tempProject({ files: manyBriefings(3) })
  const [one = '', two = '', three = ''] = await runShards(project, 'check', 3)
  const complaint = async (...names: string[]): Promise<string> => {
    const { code, out, err } = await project.run('merge', ...names)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    return err
  }
  expect(await complaint(one, three)).toContain('Not every part is there: of 3, 2 is missing')
  expect(await complaint(one)).toContain('of 3, 2, 3 are missing')
  expect(await complaint(one, two, two, three)).toContain(
    '"parts/2.json" and "parts/2.json" are both part 2/3',
  )
  project.write('none.json', '{}')
  expect(await complaint(one, 'none.json')).toContain('"none.json" is no part of a run')
  project.write('none.json', 'Rents rose.')
  expect(await complaint('none.json')).toContain('"none.json" is no part of a run')
  expect(await complaint('gone.json')).toContain('Cannot read "gone.json"')
  expect(await complaint('gone/*.json')).toContain('No part matches gone/*.json')
  mkdirSync(join(project.folder, 'empty'))
  expect(await complaint('empty')).toContain('No part matches empty')
  await project.run('check', '-f', 'json:whole.json')
  expect(await complaint('whole.json')).toContain('"whole.json" is no part of a run')
  await project.run('check', '--shard', '4/4', '-f', 'json:four.json', '--reproducible')
  expect(await complaint(one, 'four.json')).toContain(
    '"parts/1.json" is part 1/3 and "four.json" part 4/4',
  )
})

it('refuses parts that are not of one world', async () => {
  const project = tempProject({ files: manyBriefings(3) })
  const [one = '', two = ''] = await runShards(project, 'check', 2)
  const content = readFileSync(join(project.folder, two), 'utf8')
  const altered = async (was: RegExp, now: string): Promise<string> => {
    expect(content).toMatch(was)
    project.write('other.json', content.replace(was, now))
    return (await project.run('merge', one, 'other.json')).err
  }
  expect(await altered(/"tool": "/, '"tool": "9')).toContain('different versions of briefing')
  expect(await altered(/"settings": "/, '"settings": "0')).toContain('different settings')
  expect(await altered(/"registry": "/, '"registry": "0')).toContain('different registries')
  expect(await altered(/"briefings": "/, '"briefings": "0')).toContain('divide different briefings')
  expect(await altered(/"today": "\d{4}(?=.*\n +"settings)/, '"today": "1999')).toContain(
    'were made on different days',
  )
  expect(await altered(/"explain": false/, '"explain": true')).toContain('different settings')
})

it.each([
  ['an outline', ({ part }: PartOnDisk) => part.briefings.forEach((one) => (one.outline = '{'))],
  ['a section', ({ documents }: PartOnDisk) => documents.forEach((one) => (one.sections = [{}]))],
  ['a claim', ({ documents }: PartOnDisk) => documents.forEach((one) => (one.claims = [null]))],
])('says that a part is damaged: %s', async (_, damage) => {
  const project = tempProject({ files: { 'briefings/rents.md': cited, 'briefings/b.md': cited } })
  const [name = ''] = await runShards(project, 'build', 1)
  // A shard has just written it.
  const report = JSON.parse(readFileSync(join(project.folder, name), 'utf8')) as PartOnDisk
  damage(report)
  project.write(name, JSON.stringify(report))
  project.write('reports', undefined)
  const { code, err } = await project.run('merge', name, '-f', 'json')
  expect(code).toBe(2)
  expect(err).toContain('briefing: The parts cannot be put together: one of them is damaged\n')
})

it('refuses parts of another state of the project', async () => {
  const project = tempProject({ files: manyBriefings(3) })
  const parts = await runShards(project, 'check', 2)
  const complaint = async (path: string, content: string | undefined): Promise<string> => {
    const was = readFileSync(join(project.folder, path), 'utf8')
    project.write(path, content)
    const { code, err } = await project.run('merge', ...parts)
    project.write(path, was)
    expect(code).toBe(2)
    return err
  }
  expect(await complaint('briefings/part-0/b0-0.md', 'Other words.\n')).toMatch(
    /"briefings\/part-0\/b0-0.md" is not as part [12]\/2 had it/,
  )
  expect(await complaint('briefings/part-0/b0-0.md', undefined)).toContain(
    'The parts and this merge divide different briefings',
  )
  expect(await complaint('briefing.config.yaml', 'profile: draft\n')).toContain(
    'different settings',
  )
  expect(await complaint('sources/sources.yaml', '[]\n')).toContain('different registries')
  expect((await project.run('merge', ...parts)).code).toBe(1)
})
