/** Checks that every command which reads briefings gives each the same budget, and says when it was spent. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Budget } from '../../src/host/aside.ts'
import { tempProject, type TempProject } from '../temp-project.ts'

/** Long enough by its counts to be tried, and quick to read nevertheless. */
const costly = `Rents <?b?> rose by 4 % [@census] ${'(north '.repeat(4000)}\n`
const refusal = 'Reading takes more than 0.2 seconds'

function slowProject(): TempProject & { readonly budgets: readonly Budget[] } {
  const budgets: Budget[] = []
  const project = tempProject({
    files: {
      'briefings/long.md': costly,
      'briefings/short.md': 'Rents rose [@census] [@census].\n',
      'report.md': costly,
    },
    tryAside: async (_work, budget) => {
      budgets.push(budget)
      return Promise.resolve('out-of-time')
    },
  })
  return { ...project, budgets }
}

const briefly = ['--time-limit', '0.2'] as const

it.each([
  [['check', '-f', 'concise'], 1],
  [['check', '--fix', '-f', 'concise'], 1],
  [['build', '-f', 'concise'], 1],
])('%s gives the finding, and goes on with the others', async (args, code) => {
  const { run, budgets } = slowProject()
  const ended = await run(...args, ...briefly)
  expect(ended.code).toBe(code)
  expect(ended.out).toContain(`briefings/long.md:1:1: error: ${refusal} (too-complex)`)
  expect(budgets).toContainEqual({ milliseconds: 200, megabytes: 512 })
})

it('mends nothing in a text that was not read, and mends the others', async () => {
  const { run, folder } = slowProject()
  await run('check', '--fix', ...briefly)
  expect(readFileSync(join(folder, 'briefings/long.md'), 'utf8')).toBe(costly)
  expect(readFileSync(join(folder, 'briefings/short.md'), 'utf8')).toBe('Rents rose [@census].\n')
})

it.each([
  [['sources', 'rename', 'census', 'count'], `briefings/long.md: ${refusal}`],
  [['import', 'report.md'], `Cannot import "report.md": ${refusal}`],
])('%s writes nothing and ends with 2', async (args, words) => {
  const { run, folder } = slowProject()
  const { code, err } = await run(...args, ...briefly)
  expect({ code, out: err }).toMatchObject({ code: 2, out: expect.stringContaining(words) })
  expect(readFileSync(join(folder, 'briefings/short.md'), 'utf8')).toContain('[@census] [@census]')
})

it('holds for a preview and a check that stays, too', async () => {
  const { start, budgets } = slowProject()
  const watching = start('check', '--watch', ...briefly)
  await watching.says('Watching')
  expect(watching.printed.out).toContain(refusal)
  expect(budgets).toHaveLength(1)
})

it('gives a costly text the same answer in a first run, from the cache and in a session', async () => {
  const { run, start } = tempProject({
    files: { 'briefings/long.md': costly },
    tryAside: async () => Promise.resolve('done'),
  })
  const args = ['check', '--cache', '-f', 'json', '--reproducible'] as const
  const cold = await run(...args)
  expect(await run(...args)).toEqual(cold)
  expect(await run('check', '--no-cache', '-f', 'json', '--reproducible')).toEqual(cold)
  const watching = start('check', '--watch', '-f', 'json', '--reproducible')
  await watching.says('Watching')
  expect(watching.printed.out).toBe(cold.out)
})
