import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { BriefingDiff } from '../../src/report/diff/briefing-diff.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const rents = `# Rents

Rents rose by 4 % in 2024 [@census, p. 4].

The council fixed the rents of 300 flats [@harbour].

Ferries carried 900 people a day [@almanac].

The pier was closed in May [@gazette].
`
let project: TempProject

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@ferry.example']
  const { status, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: project.folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}

function write(path: string, text: string): void {
  writeFileSync(join(project.folder, path), text)
}

async function diff(...args: string[]): Promise<BriefingDiff> {
  const { out, err } = await project.run('diff', 'main', '-f', 'json', ...args)
  expect(err).toBe('')
  return JSON.parse(out)
}

beforeEach(() => {
  project = tempProject({
    files: { 'briefings/rents.md': rents, 'briefings/moon.md': 'The moon is far [@census].\n' },
  })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Begin')
  git('checkout', '-qb', 'topic')
})

it('tells nothing where nothing changed', async () => {
  expect(await diff()).toMatchObject({ documents: [], summary: { documents: 0, newlyUncited: 0 } })
  const { out, code } = await project.run('diff', 'main', '--exit-code')
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'No claim and no citation changed (main → the working tree)',
  ])
})

it('tells every kind of change of a claim', async () => {
  write(
    'briefings/rents.md',
    rents
      .replace('by 4 %', 'by 7 %')
      .replace('300 flats [@harbour]', '300 flats [@harbour; @census]')
      .replace('Ferries carried 900 people a day [@almanac].', 'Trams are slow.')
      .replace('closed in May [@gazette]', 'closed in May')
      .replace('# Rents\n', '# Rents\n\nThe tide was high [@gazette].\n'),
  )
  const { documents, summary, before, after } = await diff()
  expect(documents.map(({ path, kind }) => [path, kind])).toEqual([
    ['briefings/rents.md', 'changed'],
  ])
  const changes = documents[0]?.claims.map(({ kind, after: now, before: old, gained, lost }) => [
    kind,
    now?.text ?? old?.text,
    gained.map(({ source }) => source),
    lost.map(({ source }) => source),
  ])
  expect(changes).toEqual([
    ['added', 'The tide was high.', ['gazette'], []],
    ['reworded-under-citation', 'Rents rose by 7 % in 2024.', [], []],
    ['recited', 'The council fixed the rents of 300 flats.', ['census'], []],
    ['removed', 'Ferries carried 900 people a day.', [], ['almanac']],
    ['added', 'Trams are slow.', [], []],
    ['recited', 'The pier was closed in May.', [], ['gazette']],
  ])
  expect(documents[0]?.moved.map(({ source }) => source)).toEqual(['gazette'])
  expect(summary).toMatchObject({
    newlyUncited: 2,
    citations: { gained: 1, lost: 1, moved: 1 },
    claims: { added: 2, removed: 1, reworded: 0, 'reworded-under-citation': 1, recited: 2 },
  })
  expect([before.cited, before.checkable, after.cited, after.checkable]).toEqual([4, 4, 3, 5])
  expect((await project.run('diff', 'main', '--exit-code')).code).toBe(1)
})

it('prints for people and for a pull request, and escapes what files say', async () => {
  write(
    'briefings/rents.md',
    rents.replace('by 4 %', 'by \u001b[31m7 %').replace('May', '**May** <b>'),
  )
  const text = (await project.run('diff', 'main')).out
  expect(text).toContain('reworded under the same citation; still cites census, page 4: check that')
  expect(text).not.toContain('\u001b')
  const markdown = (await project.run('diff', 'main', '-f', 'markdown')).out
  expect(markdown).toMatch(/^### What changed in claims and citations\n/)
  expect(markdown).not.toContain('<b>')
})

it('follows a briefing to its new name, and sees new and removed ones', async () => {
  renameSync(join(project.folder, 'briefings/rents.md'), join(project.folder, 'briefings/flats.md'))
  write('briefings/flats.md', rents.replace('by 4 %', 'by 7 %'))
  rmSync(join(project.folder, 'briefings/moon.md'))
  write('briefings/sun.md', 'The sun is farther.\n')
  const { documents } = await diff()
  expect(documents.map(({ path, pathBefore, kind }) => [path, pathBefore, kind])).toEqual([
    ['briefings/flats.md', 'briefings/rents.md', 'changed'],
    ['briefings/sun.md', undefined, 'added'],
    ['briefings/moon.md', undefined, 'removed'],
  ])
})

it('compares what is staged, and a project that had no briefing', async () => {
  write('briefings/moon.md', 'The moon is near [@census].\n')
  git('add', '-A')
  write('briefings/moon.md', 'The moon is far [@census].\n')
  expect((await diff()).documents).toEqual([])
  const { documents } = await diff('--staged')
  expect(documents[0]?.claims[0]?.kind).toBe('reworded-under-citation')
  git('checkout', '-qf', '--orphan', 'empty')
  git('rm', '-rqf', '.')
  git('commit', '-qm', 'Nothing', '--allow-empty')
  git('checkout', '-q', 'topic')
  const { out } = await project.run('diff', 'empty', '-f', 'json')
  expect(JSON.parse(out).documents).toHaveLength(2)
})
