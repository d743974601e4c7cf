/** Reads the lines back as a table. */
import { expect, it } from 'vitest'
import { jsonl } from '../../../src/report/formats/jsonl.ts'
import { compileExample } from '../../compile-example.ts'
import { briefingOf, runOf } from '../fixture.ts'
import { display, machineRun } from './machine-run.ts'

it('prints one flat line a claim with its section, sources and place', async () => {
  const lines = (await jsonl.render(machineRun(), display)).trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    path: 'briefings/ferry.md',
    section: 'Ferries',
    id: expect.stringMatching(/^c-/),
    kind: 'claim',
    reason: 'declares something',
    status: 'cited',
    text: 'Crossings take longer.',
    sources: ['harbour'],
    unresolved: [],
    verdict: 'unchecked',
    pass: 0,
    fail: 0,
    unchecked: 1,
    altered: [],
    missing: [],
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 27,
    start: 11,
    end: 37,
  })
})

it('keeps exempt sentences with their kind, and keys that lead nowhere apart from sources', async () => {
  const briefing =
    '## Rents\n\nRents rose by 4 % in 2024 [@census] [@censsu]. Did they fall again?\n'
  const lines = (await jsonl.render(await compileExample({ briefing }), display)).trimEnd()
  const rows = lines.split('\n').map((line) => JSON.parse(line))
  expect(rows).toMatchObject([
    { status: 'cited', sources: ['census'], unresolved: ['[@censsu]'] },
    { status: 'exempt', kind: 'question', sources: [] },
  ])
})

it('breaks no line inside a row, whatever a reader takes for a line end', async () => {
  const words = 'Rents\u2028rose\u0085and\u2029fell\u202e.'
  const run = runOf({ briefings: [briefingOf({ text: `${words}\n` })] })
  const printed = await jsonl.render(run, display)
  // oxlint-disable-next-line no-control-regex -- what Python's splitlines breaks at
  expect(printed.split(/[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/)).toHaveLength(2)
  expect(printed).not.toContain('\u202e')
  expect(JSON.parse(printed).text).toBe(words)
})

it('prints nothing without briefings', async () => {
  expect(await jsonl.render(runOf({ briefings: [] }), display)).toBe('')
})
