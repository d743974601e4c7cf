/** Tries `briefing sources list` on registries that are well and broken. */
import { expect, it } from 'vitest'
import { tempProject } from '../../temp-project.ts'

it('prints a line for each source', async () => {
  const { code, out } = await tempProject({ files: {} }).run('sources', 'list')
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(5)
  expect(out).toMatch(/^census {3}\S/)
})

it('says which file cannot be read, and exits with 2', async () => {
  const files = { 'briefing.config.yaml': 'sources: [sources/sources.yaml, sources/gone.yaml]\n' }
  const { code, out, err } = await tempProject({ files }).run('sources', 'list')
  expect(code).toBe(2)
  expect(out).toContain('census')
  expect(err).toContain('Cannot read registry "sources/gone.yaml": it does not exist')
})
