/** Tries `briefing sources unused`. */
import { expect, it } from 'vitest'
import { tempProject } from '../../temp-project.ts'

it('prints the keys that no briefing names', async () => {
  const files = { 'briefings/rents.md': 'Rents rose [@census]. The ferry ran [@harbour].\n' }
  const { code, out, err } = await tempProject({ files }).run('sources', 'unused')
  expect({ code, out, err }).toEqual({ code: 0, out: 'almanac\ngazette\n', err: '' })
})
