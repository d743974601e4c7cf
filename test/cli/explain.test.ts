/** Tries `briefing explain`. */
import { expect, it } from 'vitest'
import { rules } from '../../src/rules/index.ts'
import { tempProject } from '../temp-project.ts'

it.each(rules)(
  'explains $id with both examples and whether a case can be accepted',
  async ({ id, summary, mandatory }) => {
    const { code, out } = await tempProject({ files: {} }).run('explain', id)
    expect(code).toBe(0)
    expect(out.startsWith(`${id}: ${summary}\n`)).toBe(true)
    expect(out).toMatch(/\nBad\n {2}\S[\s\S]*\nGood\n {2}\S/)
    expect(out.includes(`<!-- briefing-ignore ${id}: reason -->`)).toBe(!mandatory)
  },
)

it('lists every rule when none is named', async () => {
  const { out } = await tempProject({ files: {} }).run('explain')
  expect(out.trim().split('\n')).toHaveLength(rules.length)
})

it('guesses at a misspelt rule', async () => {
  const { code, err } = await tempProject({ files: {} }).run('explain', 'uncited-clam')
  expect(code).toBe(2)
  expect(err).toContain('did you mean "uncited-claim"?')
})
