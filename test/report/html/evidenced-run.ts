/** A run whose sources have been held against their stored texts, with every kind of result. */
import type { Evidence } from '../../../src/model/evidence.ts'
import type { Run } from '../../../src/model/report-format.ts'
import { briefingOf, runOf, sourceOf } from '../fixture.ts'

const text = `Rents rose by 4 % [1]. The ferry “runs daily” [1]. Rivers fell [1]. They rose again [1].

The almanac is silent [2]. So is the gazette [@nobody].
`

const stored = 'In 2024 rents rose by 4 % in the old town.'
const passage = {
  source: 'census',
  span: { start: 8, end: 25 },
  exact: stored.slice(8, 25),
  prefix: 'In 2024 ',
  suffix: ' in the old town',
}
const specific = { kind: 'number', text: '4 %', span: { start: 14, end: 17 } } as const

/** With the evidence of four claims against the first source, and none against the second. */
export function evidencedRun(): Run {
  const sources = [
    sourceOf('census', { url: 'https://stats.example/rents' }),
    sourceOf('almanac', { url: 'https://almanac.example/' }),
  ]
  const briefing = briefingOf({ path: 'briefings/ferry.md', text, sources })
  return runOf({
    briefings: [{ ...briefing, evidence }],
    texts: { 'briefings/ferry.md': text },
  })
}

const shared = { item: 0, source: 'census', passage, idle: false }

const evidence: readonly Evidence[] = [
  {
    sentence: 0,
    coverage: 0,
    specifics: [{ ...specific, result: 'found', passage }],
    cited: [
      {
        ...shared,
        citation: 0,
        verdict: 'pass',
        reason: '1 of 1 specific found',
        verifier: { verdict: 'fail', reason: 'another <year>' },
      },
    ],
  },
  {
    sentence: 1,
    coverage: 0,
    specifics: [{ ...specific, kind: 'quotation', result: 'altered', passage }],
    cited: [{ ...shared, citation: 1, verdict: 'fail', reason: 'a quotation is altered' }],
  },
  {
    sentence: 2,
    coverage: 0,
    specifics: [],
    cited: [{ ...shared, citation: 2, verdict: 'pass', reason: 'no specifics', idle: true }],
  },
  {
    sentence: 3,
    coverage: 0,
    specifics: [],
    cited: [{ citation: 3, item: 0, verdict: 'unchecked', reason: 'too long', idle: false }],
  },
  {
    sentence: 4,
    coverage: 0,
    specifics: [],
    cited: [{ citation: 4, item: 0, verdict: 'unchecked', reason: 'no stored text', idle: false }],
  },
]
