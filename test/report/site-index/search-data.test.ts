/** Holds that what a search shows of a briefing is made once, while the briefing is at hand. */
import { expect, it } from 'vitest'
import {
  keepSearchTexts,
  prepareSearch,
  searchData,
  searchTexts,
} from '../../../src/report/site-index/search-data.ts'
import { compileExample } from '../../compile-example.ts'

it('asks a run for the sentences of a briefing once, and answers the same again', async () => {
  const run = await compileExample({ briefing: 'Rents rose by 4 % in 2024 [@census].\n' })
  const [document] = run.report.documents
  if (!document) throw new RangeError('There is no document')
  let asked = 0
  const counting = Object.create(document, {
    claims: {
      get: () => {
        asked++
        return document.claims
      },
    },
  }) as typeof document
  const counted = { ...run, report: { ...run.report, documents: [counting] } }
  keepSearchTexts(counted, 0)
  keepSearchTexts(counted, 0)
  const first = searchTexts(counted, 0)
  expect(first.claims.map(([, text]) => text)).toEqual(['Rents rose by 4 % in 2024.'])
  expect(searchTexts(counted, 0)).toEqual(first)
  expect(asked).toBe(1)
})

it('makes piece by piece what it makes at once, and goes no further than it may', async () => {
  const example = { briefing: 'Rents rose by 4 % in 2024 [@census].\n' }
  const run = await compileExample(example)
  const whole = searchData(await compileExample(example))
  expect(await prepareSearch(run, async () => false)).toBe(false)
  expect(searchData(run)).toEqual(whole)
  expect(await prepareSearch(run, async () => true)).toBe(true)
  expect(searchData(run)).toEqual(whole)
  expect(await prepareSearch(run, async () => false)).toBe(true)
})
