/** Holds all rules to time that grows with a text. */
import { expect, test } from 'vitest'
import { checkBriefing, ruleContext } from '../../src/check/check-briefings.ts'
import { configuredSeverities } from '../../src/check/severity.ts'
import {
  compileBriefing,
  defaultZones,
  gatherEvidence,
  indexRegistry,
  type ReadingOptions,
} from '../../src/compile.ts'
import type { EvidencedBriefing } from '../../src/model/evidence.ts'
import { buildRegistry } from '../../src/registry/build-registry.ts'
import { rules } from '../../src/rules/index.ts'
import { growth } from '../growth.ts'

const SIZE = 1000
const registry = buildRegistry([])
const options: ReadingOptions = {
  zones: defaultZones,
  policy: 'balanced',
  scope: 'sentence',
  lang: 'en',
  abbreviations: [],
}
const input = {
  registry,
  rules,
  severities: configuredSeverities(rules, 'publish', {}),
  overrides: [],
  today: '2026-11-27',
  site: {},
}

function read(piece: string, count: number): EvidencedBriefing {
  const file = { path: 'briefings/rents.md', text: piece.repeat(count), issues: [] }
  return gatherEvidence(
    compileBriefing(file, indexRegistry(registry), options),
    new Map(),
    options.lang,
  )
}

test.each([
  ['neighbours', 'Rents rose [1] [2].\n\n'],
  ['neighbours in one paragraph', 'Rents rose [1] [2]. '],
  ['repetitions', 'Rents rose [1] [1].\n\n'],
  ['headings with citations', '## Rents [1]\n\nRents rose [1].\n\n'],
  ['placeholders', 'Rents rose [citation needed].\n\n'],
  ['placeholders and code in one paragraph', 'Rents `rose` [citation needed]. '],
  ['parts that are analysis', '<!-- briefing: analysis -->\nRents rose by 4 % in 2024.\n\n'],
  ['claims that are key', '<!-- briefing: key -->\nRents rose by 4 % in 2024 [1].\n\n'],
  ['exceptions', 'Rents rose. <!-- briefing-ignore uncited-claim: known -->\n\n'],
  ['quotations', 'She said “rents rose by a lot in the north” [1].\n\n'],
  ['links', 'Rents [rose](https://a.example/1).\n\n'],
])('many %s', async (_name, piece) => {
  const briefings = new Map([SIZE, 8 * SIZE].map((size) => [size, read(piece, size)]))
  const check = (size: number): unknown => {
    const briefing = briefings.get(size)
    return briefing && checkBriefing(briefing, input, ruleContext(input))
  }
  expect(await growth(check, SIZE)).toBeLessThan(24)
})
