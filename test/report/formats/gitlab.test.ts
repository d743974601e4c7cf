/** Holds Code Quality reports to GitLab's table of fields. */
import { expect, it } from 'vitest'
import { gitlab } from '../../../src/report/formats/gitlab.ts'
import { runOf } from '../fixture.ts'
import {
  briefing,
  display,
  hugeRun,
  machineRun,
  misspelt,
  path,
  text,
  uncited,
} from './machine-run.ts'

it('lists description, check, fingerprint, severity and place of every open finding', async () => {
  const printed = await gitlab.render(machineRun(), display)
  expect(printed.startsWith('[')).toBe(true)
  expect(JSON.parse(printed)).toEqual([
    {
      description: 'Claim has no citation; cite a source, as in [@key]',
      check_name: 'uncited-claim',
      fingerprint: 'aaaaaaaaaaaaaaaa:1',
      severity: 'major',
      location: { path: 'docs/briefings/ferry.md', lines: { begin: 3 } },
    },
    {
      description: 'Unknown source "{harbor}"; did you mean "harbour"?',
      check_name: 'unknown-source',
      fingerprint: 'bbbbbbbbbbbbbbbb:1',
      severity: 'minor',
      location: { path: 'docs/briefings/ferry.md', lines: { begin: 7 } },
    },
    {
      description: 'Source "pier" is never cited',
      check_name: 'unused-source',
      fingerprint: 'cccccccccccccccc:1',
      severity: 'info',
      location: { path: 'docs/sources/all.yaml', lines: { begin: 1 } },
    },
  ])
})

it('gives no two findings the same fingerprint', async () => {
  const twice = { ...misspelt, fingerprint: uncited.fingerprint }
  const run = runOf({
    briefings: [briefing],
    texts: { [path]: text },
    diagnostics: [uncited, twice, twice],
  })
  const entries: { fingerprint: string }[] = JSON.parse(await gitlab.render(run, display))
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(3)
})

it('is an empty list for a clean run and keeps every one of 25,000 findings', async () => {
  expect(await gitlab.render(runOf({ briefings: [briefing] }), display)).toBe('[]\n')
  expect(JSON.parse(await gitlab.render(hugeRun(25_000), display))).toHaveLength(25_000)
})
