import { expect, it } from 'vitest'
import { renderPage } from '../../../src/report/html/page.ts'
import { compileExample } from '../../compile-example.ts'

const briefing = 'Rents rose in the old town. They fell on the river [@census].\n'

it('says where the source of a claim stands that has no marker of its own', async () => {
  const run = await compileExample({ briefing, scope: 'run' })
  expect(run.report.summary.claims).toMatchObject({ cited: 2, uncited: 0, inherited: 1 })
  const page = renderPage(run, 0)
  expect(page).toContain('source from the end of the paragraph')
  expect(page).toContain('1 by a marker outside the sentence.')
})

it('says nothing of the kind when each claim has its own', async () => {
  const run = await compileExample({ briefing: briefing.replace('town.', 'town [@gazette].') })
  expect(run.report.summary.claims).toMatchObject({ cited: 2, inherited: 0 })
  expect(renderPage(run, 0)).not.toContain('outside the sentence')
})
