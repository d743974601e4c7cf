import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

const old = 'Rents rose by 4 % in 2024.\n\nFerries were slow [@census].\n'
const name = '.briefing-baseline.json'

function project(): TempProject {
  return tempProject({
    files: {
      'briefings/rents.md': old,
      'briefings/rivers.md': 'The river [@census; @harbour] rose.\n\nIt fell in 2025.\n',
    },
  })
}

function edit(temp: TempProject, path: string, from: string, to: string): void {
  const file = join(temp.folder, path)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

async function check(
  temp: TempProject,
  ...args: string[]
): Promise<{ code: number; rules: string[]; report: Report }> {
  const { code, out } = await temp.run('check', '-f', 'json', ...args)
  const report: Report = JSON.parse(out)
  const open = report.diagnostics.filter(
    ({ suppressed, severity }) => !suppressed && severity !== 'note',
  )
  return { code, rules: open.map(({ ruleId }) => ruleId), report }
}

it('keeps quiet about what was there, and about nothing else', async () => {
  const temp = project()
  expect((await check(temp)).rules).toEqual(['uncited-claim', 'uncited-claim'])
  const made = await temp.run('baseline', 'create')
  expect(made).toEqual({
    code: 0,
    err: '',
    out: `Wrote ${name}: 2 findings (2 added, 0 removed)\n`,
  })
  const quiet = await check(temp)
  expect([quiet.code, quiet.rules, quiet.report.summary.baselined]).toEqual([0, [], 2])
  expect((await temp.run('check')).out).toContain('2 findings in the baseline')
  // Moved, but not changed: still known.
  edit(temp, 'briefings/rents.md', 'Rents', 'A river runs here [@harbour].\n\nRents')
  expect((await check(temp)).code).toBe(0)
  // One mended and one new: the numbers are the same, the findings are not.
  edit(temp, 'briefings/rents.md', 'in 2024.', 'in 2024 [@census].')
  edit(temp, 'briefings/rents.md', 'Ferries', 'Cars were slow in 2023. Ferries')
  const { code, rules } = await check(temp)
  expect(code).toBe(1)
  expect(rules).toEqual(['uncited-claim', 'stale-baseline-entry'])
  expect((await check(temp, '--no-baseline')).rules).toEqual(['uncited-claim', 'uncited-claim'])
})

it('grows only when it is told to, and shrinks when pruned', async () => {
  const temp = project()
  await temp.run('baseline', 'create')
  edit(temp, 'briefings/rivers.md', 'It fell in 2025.', 'It froze in 2026.')
  const before = readFileSync(join(temp.folder, name), 'utf8')
  const refused = await temp.run('baseline', 'create')
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(
    /would grow by 1 finding\n.*--allow-growth\n {2}briefings\/rivers.md {2}uncited-claim {2}It froze in 2026.\n$/s,
  )
  expect(readFileSync(join(temp.folder, name), 'utf8')).toBe(before)
  const shown = await temp.run('baseline', 'show')
  expect(shown.out.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'accepted',
    'gone',
    'new',
    '1',
    '',
  ])
  expect((await temp.run('baseline', 'prune')).out).toBe(`${name}: 1 finding removed, 1 left\n`)
  expect((await temp.run('baseline', 'create', '--allow-growth')).out).toContain(
    '2 findings (1 added, 0 removed)',
  )
  expect((await check(temp)).code).toBe(0)
})

it('says nothing of entries about files that were not checked', async () => {
  const temp = project()
  await temp.run('baseline', 'create')
  edit(temp, 'briefings/rivers.md', 'It fell in 2025.', 'It froze [@census].')
  expect((await check(temp, 'briefings/rents.md')).rules).toEqual([])
  expect((await check(temp)).rules).toEqual(['stale-baseline-entry'])
  await temp.run('baseline', 'prune', 'briefings/rents.md')
  expect((await check(temp)).rules).toEqual(['stale-baseline-entry'])
})

it.each([
  ['{', 'is no baseline: '],
  ['{"version": 2, "entries": []}', 'is no baseline at version'],
  ['{"version": 1, "entries": [{"rule": "uncited-claim"}]}', 'is no baseline at entries.0'],
])('refuses a broken baseline %s', async (text, words) => {
  const temp = project()
  writeFileSync(join(temp.folder, name), text)
  const { code, err } = await temp.run('check')
  expect(code).toBe(2)
  expect(err).toContain(words)
  expect((await temp.run('check', '--no-baseline')).code).toBe(1)
})

it('must be there when it is named', async () => {
  const { code, err } = await project().run('check', '--baseline', 'old.json')
  expect([code, err]).toEqual([2, 'briefing: Cannot read baseline "old.json": it does not exist\n'])
  expect((await project().run('baseline', 'prune')).err).toContain('There is no baseline')
})
