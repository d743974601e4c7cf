/** Tries `briefing sources unused`. */
import { expect, it } from 'vitest'
import { tempProject } from '../../temp-project.ts'

it('prints the keys that no briefing names', async () => {
  const files = { 'briefings/rents.md': 'Rents rose [@census]. The ferry ran [@harbour].\n' }
  const { code, out, err } = await tempProject({ files }).run('sources', 'unused')
  expect({ code, out, err }).toEqual({ code: 0, out: 'almanac\ngazette\n', err: '' })
})

it('prints them as JSON', async () => {
  const files = { 'briefings/rents.md': 'Rents rose [@census; @harbour; @almanac].\n' }
  const { code, out } = await tempProject({ files }).run('sources', 'unused', '-f', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject([
    { key: 'gazette', type: 'article-newspaper', citations: 0, path: 'sources/sources.yaml' },
  ])
})
