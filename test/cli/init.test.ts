/** Tries `briefing init`: what it starts is clean, and what is there stays. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const nothing = { 'sources/sources.yaml': '- { id: old, type: book, title: Old }\n' }

it('starts a project that is clean under the strictest profile', async () => {
  const project = tempProject({ files: { 'sources/sources.yaml': '[]\n' }, cwd: 'new' })
  const { code, out } = await project.run('init')
  expect(code).toBe(0)
  expect(out.match(/^created/gm)).toHaveLength(4)
  const checked = await project.run('check', '--profile', 'publish')
  expect(checked.out).toContain('2 of 2 claims cited')
  expect(checked.code).toBe(0)
})

it('keeps what is there', async () => {
  const project = tempProject({ files: nothing })
  expect((await project.run('init')).out).toContain('kept     sources/sources.yaml')
  expect(readFileSync(join(project.folder, 'sources/sources.yaml'), 'utf8')).toBe(
    nothing['sources/sources.yaml'],
  )
})
