/** Tries `briefing doctor` on a project that is well and on ones that are not. */
import { expect, it } from 'vitest'
import { tempProject } from '../temp-project.ts'

const briefing = { 'briefings/rents.md': 'Rents rose [@census].\n' }

it('finds nothing wrong with a project that works', async () => {
  const { code, out } = await tempProject({ files: briefing }).run('doctor')
  expect(code).toBe(0)
  expect(out).toContain('✔ briefings  1 match briefings/**/*.md')
  expect(out).toContain('✔ registry   4 sources in 1 file\n')
  expect(out).not.toContain('✖')
})

it.each([
  ['no briefing', { 'notes/rents.md': '' }, '✖ briefings  0 match'],
  ['a broken registry', { ...briefing, 'sources/sources.yaml': '- [' }, '✖ registry'],
  ['a broken config', { ...briefing, 'briefing.config.yaml': 'profile: loud\n' }, '✖ config'],
  [
    'a file in the way of the reports',
    { ...briefing, reports: '' },
    '✖ out-dir    reports is not a folder',
  ],
])('says what is wrong: %s', async (_name, files, words) => {
  const { code, out } = await tempProject({ files }).run('doctor')
  expect(code).toBe(2)
  expect(out).toContain(words)
})
