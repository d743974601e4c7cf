/** Holds that files which belong together are written all or not at all. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { writeTogether } from '../../src/project/write-together.ts'

it('puts back what it changed when a write fails', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'briefing-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const fileAt = (name: string, text: string) => ({ path: join(folder, name), name, text })
  writeFileSync(join(folder, 'old.md'), 'old')
  const host = nodeHost(folder)
  const files = [fileAt('old.md', 'changed'), fileAt('new.md', 'new')]
  expect(writeTogether(host, [...files, fileAt('old.md/below.md', 'x')])).toMatchObject({
    name: 'old.md/below.md',
  })
  expect(readFileSync(join(folder, 'old.md'), 'utf8')).toBe('old')
  expect(existsSync(join(folder, 'new.md'))).toBe(false)
  expect(writeTogether(host, files)).toBeUndefined()
  expect(readFileSync(join(folder, 'new.md'), 'utf8')).toBe('new')
})
