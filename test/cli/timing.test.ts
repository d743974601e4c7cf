/** Tries `--timing` of check and build. */
import { expect, it } from 'vitest'
import { timingTables } from '../../src/cli/timing.ts'
import { tempProject } from '../temp-project.ts'

const files = {
  'briefings/rents.md':
    'Rents rose by 4 % in 2024.\n\n<!-- briefing-ignore unknown-source: none -->\n',
  '.briefing-baseline.json': '{ "version": 1, "entries": [] }\n',
}

it('tells the time of each stage and rule beside the same findings', async () => {
  const { run } = tempProject({ files })
  const plain = await run('check')
  const { out, err, code } = await run('check', '--timing')
  expect({ out, code }).toEqual({ out: plain.out, code: plain.code })
  expect(err).toMatch(/^Stage +Time \(ms\) +Of all +Times$/m)
  for (const stage of [
    'parse',
    'find sentences',
    'resolve citations',
    'cover sentences',
    'gather evidence',
  ])
    expect(err).toMatch(new RegExp(`^${stage} +\\d+\\.\\d +\\d+\\.\\d % +1$`, 'm'))
  expect(err).toMatch(/^Rule +Time \(ms\)/m)
  for (const rule of [
    'uncited-claim',
    'unused-source',
    'unused-suppression',
    'stale-baseline-entry',
  ])
    expect(err).toMatch(new RegExp(`^${rule} +\\d+\\.\\d +\\d+\\.\\d % +\\d+$`, 'm'))
})

it('tells what writing takes', async () => {
  const { err } = await tempProject({ files }).run('build', '--timing')
  expect(err).toMatch(/^write reports +\d/m)
  const part = await tempProject({ files }).run('build', '--timing', '--shard', '1/1')
  expect(part.err).toMatch(/^write reports +\d/m)
})

it.each(['--watch', '--fix'])('measures no run with %s', async (flag) => {
  const { code, err } = await tempProject({ files }).run('check', '--timing', flag)
  expect(code).toBe(2)
  expect(err).toContain(`--timing cannot be used together with ${flag}`)
})

it('puts the costliest first, and what nothing was measured in last', () => {
  const spent = [
    { part: 'parse', milliseconds: 10, times: 2 },
    { part: 'rule uncited-claim', milliseconds: 20, times: 2 },
    { part: 'rule broken-link', milliseconds: 5, times: 2 },
  ]
  expect(timingTables(spent, 100)).toEqual([
    'Stage            Time (ms)   Of all    Times',
    'rules                 25.0   25.0 %',
    'parse                 10.0   10.0 %        2',
    'everything else       65.0   65.0 %',
    '',
    'Rule           Time (ms)   Of all    Times',
    'uncited-claim       20.0   20.0 %        2',
    'broken-link          5.0    5.0 %        2',
  ])
})

it('says when no rule had to run', () => {
  expect(timingTables([], 0)).toEqual([
    'Stage            Time (ms)   Of all    Times',
    'everything else        0.0    0.0 %',
    '',
    'No rule ran: every briefing was as an earlier run left it',
  ])
})
