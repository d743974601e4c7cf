/** Tries `briefing cache`, and what a check leaves there. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const files = {
  'briefings/rents.md': 'Rents rose [@census].\n',
  '.briefing-cache/.gitignore': '*\n',
  '.briefing-cache/links.json': '{}',
  '.briefing-cache/outlines-1.jsonl': '-'.repeat(1_200_000),
}

it('shows what is there, and removes it', async () => {
  const { folder, run } = tempProject({ files })
  const { code, out } = await run('cache', 'show')
  expect(code).toBe(0)
  expect(out).toMatch(/^\d{4}-\S+Z +\d+  (links|outlines)/m)
  expect(out).toContain('2 files, 1.2 MB\n')
  const listed: unknown = JSON.parse((await run('cache', 'show', '-f', 'json')).out)
  expect(listed).toContainEqual(expect.objectContaining({ name: 'links.json', bytes: 2 }))
  expect(await run('cache', 'clean')).toEqual({
    code: 0,
    out: '',
    err: 'Removed 2 files, 1.2 MB\n',
  })
  expect(readdirSync(join(folder, '.briefing-cache'))).toEqual(['.gitignore'])
  expect((await run('cache', 'clean')).err).toBe('Removed 0 files, 0.0 MB\n')
  expect((await run('check')).code).toBe(0)
})

it('removes nothing behind a link', async () => {
  const { folder, run } = tempProject({
    files: { 'briefings/rents.md': 'Rents rose [@census].\n' },
  })
  mkdirSync(join(folder, 'elsewhere'))
  writeFileSync(join(folder, 'elsewhere/links.json'), '{}')
  symlinkSync('elsewhere', join(folder, '.briefing-cache'))
  expect((await run('cache', 'clean')).err).toBe('Removed 0 files, 0.0 MB\n')
  expect(existsSync(join(folder, 'elsewhere/links.json'))).toBe(true)
})

it('says what it cannot remove', async () => {
  const { run } = tempProject({ files: { ...files, 'briefing.config.yaml': 'profile: loud\n' } })
  const { code, err } = await run('cache', 'clean')
  expect(code).toBe(2)
  expect(err).toContain('Setting "profile"')
})
