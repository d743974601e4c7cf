/** Holds the promise of the product on a newsroom fact-check: the two sentences without a source. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { tempProject } from '../temp-project.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const briefing = fixture('harbour-ferry.md')
const registry = fixture('harbour-ferry.yaml')

it('reports exactly the two sentences without a citation', async () => {
  const { code, report } = await check({ 'sources/sources.yaml': registry })
  expect(code).toBe(1)
  expect(report.diagnostics.map(({ ruleId, range }) => [ruleId, words(range)])).toEqual([
    ['uncited-claim', 'The remark was shared more than ten thousand times.'],
    ['uncited-claim', 'Officials expect a revised figure in the autumn.'],
  ])
  expect(report.summary.claims).toMatchObject({ checkable: 20, cited: 18, uncited: 2, pct: 90 })
  expect(report.documents[0]?.bibliography.map(({ sourceId }) => sourceId)).toHaveLength(8)
})

it('reports eight unknown numbers, not thirty-four, when the registry is missing', async () => {
  const { code, report } = await check({ 'sources/sources.yaml': '[]\n' })
  expect(code).toBe(1)
  const unknown = report.diagnostics.filter(({ ruleId }) => ruleId === 'unknown-source')
  expect(unknown.map(({ range }) => words(range)).toSorted()).toEqual('12345678'.split(''))
  expect(report.diagnostics).toHaveLength(8 + 2)
})

it('turns red at a claim’s exact span when its marker is removed', async () => {
  const claim = 'The operator calls the change a margin for safety'
  const { report } = await check(
    { 'sources/sources.yaml': registry },
    briefing.replace(`${claim} [3].`, `${claim}.`),
  )
  const places = report.diagnostics.map(({ range }) =>
    words(range, briefing.replace(`${claim} [3].`, `${claim}.`)),
  )
  expect(places).toContain(`${claim}.`)
  expect(report.diagnostics).toHaveLength(3)
})

async function check(
  files: Record<string, string>,
  text: string = briefing,
): Promise<{ code: number; report: Report }> {
  const project = tempProject({ files: { ...files, 'briefings/harbour-ferry.md': text } })
  const { code, out } = await project.run('check', '-f', 'json')
  return { code, report: JSON.parse(out) }
}

function words(
  { start, end }: { start: { offset: number }; end: { offset: number } },
  text = briefing,
): string {
  return text.slice(start.offset, end.offset)
}
