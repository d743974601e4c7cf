/** Holds rdjson to reviewdog's fields and to columns in UTF-8 bytes. */
import { expect, it } from 'vitest'
import { rdjson } from '../../../src/report/formats/rdjson.ts'
import { findingAt, runOf } from '../fixture.ts'
import { briefing, display, hugeRun, machineRun, path, text } from './machine-run.ts'

it('lists every open finding and the worst severity', async () => {
  const result = JSON.parse(await rdjson.render(machineRun(), display))
  expect(Object.keys(result)).toEqual(['source', 'severity', 'diagnostics'])
  expect(result.source.name).toBe('briefing')
  expect(result.severity).toBe('ERROR')
  expect(result.diagnostics[0]).toEqual({
    message: 'Claim has no citation; cite a source, as in [@key]',
    location: {
      path: 'docs/briefings/ferry.md',
      range: { start: { line: 3, column: 28 }, end: { line: 3, column: 57 } },
    },
    severity: 'ERROR',
    code: {
      value: 'uncited-claim',
      url: expect.stringMatching(/^https:.*#uncited-claim$/),
    },
  })
  expect(result.diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual([
    'ERROR',
    'WARNING',
    'INFO',
  ])
})

it('counts columns in bytes: “𐐀é” takes twelve and a space follows', async () => {
  const [, misspelt] = JSON.parse(await rdjson.render(machineRun(), display)).diagnostics
  expect(misspelt.location.range).toEqual({
    start: { line: 7, column: 14 },
    end: { line: 7, column: 24 },
  })
  expect(misspelt.suggestions).toEqual([
    { range: { start: { line: 7, column: 8 }, end: { line: 7, column: 10 } }, text: 'e' },
  ])
})

it('suggests no fix that is more than one edit in the same file', async () => {
  const at = (file: string, start: number) => ({
    location: { path: file, span: { start, end: start } },
    text: '!',
  })
  const finding = findingAt(path, text, 'Tides')
  const two = { title: 'Two', safety: 'safe', edits: [at(path, 0), at(path, 3)] } as const
  const elsewhere = { title: 'There', safety: 'safe', edits: [at('sources/all.yaml', 0)] } as const
  const run = runOf({
    briefings: [briefing],
    texts: { [path]: text },
    diagnostics: [
      { ...finding, fix: two },
      { ...finding, fix: elsewhere },
    ],
  })
  const { diagnostics } = JSON.parse(await rdjson.render(run, display))
  expect(diagnostics).toHaveLength(2)
  for (const diagnostic of diagnostics) expect(diagnostic).not.toHaveProperty('suggestions')
})

it('places a finding in a file that cannot be had at its start', async () => {
  const gone = findingAt('sources/gone.yaml', 'rents', 'rents')
  const run = runOf({ briefings: [briefing], diagnostics: [gone] })
  const [diagnostic] = JSON.parse(await rdjson.render(run, display)).diagnostics
  expect(diagnostic.location.range.start).toEqual({ line: 1, column: 1 })
})

it('has no severity without findings and keeps every one of 25,000', async () => {
  const clean = JSON.parse(await rdjson.render(runOf({ briefings: [briefing] }), display))
  expect(clean).toEqual({ source: clean.source, diagnostics: [] })
  const huge = JSON.parse(await rdjson.render(hugeRun(25_000), display))
  expect(huge.diagnostics).toHaveLength(25_000)
})
