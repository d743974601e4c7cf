import { expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { tempProject } from '../temp-project.ts'

const files = {
  'briefings/draft/rents.md': 'Rents rose in 2024.\n',
  'briefings/rents.md': 'Rents rose in 2024.\n\nRivers rose [@wire-1] and fell [@wire-2].\n',
  'sources/sources.yaml': `- { id: wire-1, type: report, title: Rivers, custom: { retracted: 2025-01-01 } }
- { id: paper, type: report, title: Rents, custom: { retracted: 2025-01-01 } }
- { id: wire-2, type: report, title: Ferries, custom: { retracted: 2025-01-01 } }
`,
}

async function found(config: string): Promise<{ found: readonly string[]; err: string }> {
  const { out, err } = await tempProject({
    files: { ...files, 'briefing.config.yaml': config },
  }).run('check', '-f', 'json')
  if (out === '') return { found: [], err }
  const { diagnostics }: Report = JSON.parse(out)
  return {
    err,
    found: diagnostics
      .filter(({ ruleId }) => ruleId !== 'unused-source')
      .map(
        ({ path, severity, ruleId, range }) => `${path}:${range.start.line} ${severity} ${ruleId}`,
      ),
  }
}

it('holds in the files that it names', async () => {
  const config = `overrides:
  - files: ['briefings/draft/**']
    rules: { uncited-claim: note }
`
  expect((await found(config)).found.filter((line) => line.includes('uncited'))).toEqual([
    'briefings/draft/rents.md:1 note uncited-claim',
    'briefings/rents.md:1 error uncited-claim',
  ])
})

it('holds for the sources that it names, in briefings and registry', async () => {
  const lines = async (config: string): Promise<readonly string[]> =>
    (await found(config)).found.filter((line) => line.includes('retracted'))
  const usual = await lines('{}')
  expect(usual.length).toBeGreaterThan(1)
  const wireOff = `overrides:
  - sources: ['wire-*']
    rules: { retracted-source: off }
`
  expect(await lines(wireOff)).toEqual([])
  const oneOff = wireOff.replace('wire-*', 'wire-1')
  expect((await lines(oneOff)).length).toBe(usual.length / 2)
})

it.each([
  ['overrides: [{ rules: { uncited-claim: off } }]', 'must name files or sources'],
  [
    "overrides: [{ files: ['*'], rules: { uncited-clam: off } }]",
    'briefing.config.yaml:1:38: Unknown rule "uncited-clam", did you mean',
  ],
])('refuses %s', async (config, words) => {
  expect((await found(config)).err).toContain(words)
})
