/** Holds that evidence reaches the report as it was gathered: nothing passes that did not, and the counts add up. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  CitedEvidence,
  Evidence,
  EvidencedBriefing,
  Specific,
  Verdict,
} from '../../src/model/evidence.ts'
import { countEvidence } from '../../src/report/count-evidence.ts'
import { documentBody, reportDocument } from '../../src/report/report-document.ts'
import { reportSchema } from '../../src/report/report-schema.ts'
import { restrictReport } from '../../src/report/restrict-report.ts'
import { TextFile } from '../../src/text/text-file.ts'
import { briefingOf, runOf, sourceOf } from './fixture.ts'

const text = 'Rents rose by 4 % [1]. The ferry “runs daily” [2]. Rivers fell [1].\n'
const custom = {
  snapshot: { path: './snapshots/census.txt', sha256: 'ab'.repeat(32), mediaType: 'text/plain' },
}
const sources = [sourceOf('census', { csl: { custom } }), sourceOf('harbour')]
const stored = 'In 2024 rents rose by 4 % in the old town.'

const passage = {
  source: 'census',
  span: { start: 8, end: 25 },
  exact: stored.slice(8, 25),
  prefix: 'In 2024 ',
  suffix: ' in the old town',
}

function cited(citation: number, verdict: Verdict, more: Partial<CitedEvidence> = {}): Evidence {
  const evidence = { citation, item: 0, verdict, reason: `it is ${verdict}`, idle: false, ...more }
  return { sentence: citation, coverage: 0, specifics: [], cited: [evidence] }
}

function documentOf(evidence: readonly Evidence[]) {
  const briefing: EvidencedBriefing = { ...briefingOf({ text, sources }), evidence }
  const file = new TextFile(briefing.path, text)
  const body = documentBody(briefing, { explain: false, file })
  return reportDocument(briefing, body, {
    lang: 'en',
    slug: 'ferry',
    file,
    suppressed: [],
  })
}

test('a citation has its verdict, reason and passage with the file it is from', () => {
  const { claims } = documentOf([cited(0, 'pass', { source: 'census', passage })])
  expect(claims[0]?.citations[0]).toMatchObject({
    verdict: 'pass',
    reason: 'it is pass',
    idle: false,
    passage: {
      path: 'sources/snapshots/census.txt',
      quote: {
        type: 'TextQuoteSelector',
        exact: 'rents rose by 4 %',
        prefix: 'In 2024 ',
        suffix: ' in the old town',
      },
      position: { type: 'TextPositionSelector', start: 8, end: 25 },
    },
  })
})

test('a citation without evidence is unchecked, and so is one whose verifier said nothing', () => {
  const { claims, evidence } = documentOf([])
  expect(claims.flatMap(({ citations }) => citations.map(({ verdict }) => verdict))).toEqual([
    'unchecked',
    'unchecked',
    'unchecked',
  ])
  expect(evidence.citations).toEqual({ total: 3, pass: 0, fail: 0, unchecked: 3 })
  expect(evidence).not.toHaveProperty('verifier')
})

test('of several stretches that one citation covers, the worst decides', () => {
  const first = cited(0, 'pass')
  for (const [other, worst] of [
    ['fail', 'fail'],
    ['unchecked', 'unchecked'],
  ] as const) {
    const { claims } = documentOf([first, { ...cited(0, other), coverage: 1 }])
    expect(claims[0]?.citations[0]).toMatchObject({ verdict: worst, reason: `it is ${other}` })
  }
})

test('specifics stand in text order with their place, match and difference', () => {
  const at = text.indexOf('runs daily')
  const altered: Specific = {
    kind: 'quotation',
    text: 'runs daily',
    span: { start: at, end: at + 10 },
    result: 'altered',
    passage,
    difference: { span: { start: at + 5, end: at + 10 }, written: 'daily', stored: 'weekly' },
  }
  const number: Specific = {
    kind: 'number',
    text: '4 %',
    span: { start: text.indexOf('4 %'), end: text.indexOf('4 %') + 3 },
    result: 'found',
    match: 'exact',
  }
  const { claims, evidence } = documentOf([
    { sentence: 1, coverage: 0, specifics: [altered, number], cited: [] },
  ])
  expect(claims[1]?.specifics).toMatchObject([
    { kind: 'number', text: '4 %', result: 'found', match: 'exact' },
    {
      kind: 'quotation',
      sourceId: 'census',
      passage: { quote: { exact: 'rents rose by 4 %' } },
      range: { start: { line: 1, column: at + 1, offset: at } },
      difference: { written: 'daily', stored: 'weekly', range: { start: { offset: at + 5 } } },
    },
  ])
  expect(evidence.specifics).toMatchObject({ total: 2, found: 1, altered: 1 })
})

test('what a verifier says stands beside our verdict and changes nothing in it', () => {
  const verifier = { verdict: 'fail', reason: 'the year is another' } as const
  const { claims, evidence } = documentOf([cited(0, 'pass', { verifier }), cited(1, 'pass')])
  expect(claims[0]?.citations[0]).toMatchObject({ verdict: 'pass', verifier })
  expect(claims[1]?.citations[0]).not.toHaveProperty('verifier')
  expect(evidence.citations.pass).toBe(2)
  expect(evidence.verifier).toEqual({ total: 1, pass: 0, fail: 1, unchecked: 0 })
})

test('whatever was found, the counts are those of the parts and the schema holds', () => {
  const verdicts = fc.constantFrom<Verdict>('pass', 'fail', 'unchecked')
  const specifics = fc.array(
    fc.record({
      kind: fc.constantFrom('quotation', 'number', 'date', 'name'),
      text: fc.string(),
      span: fc.constant({ start: 0, end: 5 }),
      result: fc.constantFrom('found', 'altered', 'missing', 'elsewhere', 'unchecked'),
    }) satisfies fc.Arbitrary<Specific>,
    { maxLength: 4 },
  )
  const evidenceOf = fc.tuple(verdicts, fc.option(verdicts, { nil: undefined }), specifics)
  fc.assert(
    fc.property(fc.array(evidenceOf, { minLength: 3, maxLength: 3 }), (drawn) => {
      const evidence = drawn.map(([verdict, said, found], index): Evidence => ({
        ...cited(index, verdict, said && { verifier: { verdict: said, reason: 'so it says' } }),
        specifics: found,
      }))
      const document = documentOf(evidence)
      const { report } = runOf({ briefings: [briefingOf({ text, sources })] })
      const restricted = restrictReport({ ...report, documents: [document] }, document)
      const summary = restricted.summary.evidence
      expect(summary).toEqual(document.evidence)
      expect(summary).toEqual(countEvidence(document.claims))
      expect(summary.citations.pass).toBe(drawn.filter(([verdict]) => verdict === 'pass').length)
      expect(summary.specifics.total).toBe(drawn.flatMap(([, , found]) => found).length)
      expect(reportSchema.safeParse(JSON.parse(JSON.stringify(restricted))).error).toBeUndefined()
    }),
  )
})

test('a cell that holds nothing but markers is no citation to check', () => {
  const table = '| Rents | Source |\n| --- | --- |\n| Rents rose. | [1] |\n'
  const { documents } = runOf({
    briefings: [briefingOf({ text: table, sources: [sourceOf('census')] })],
  }).report
  const [cell] = documents[0]?.claims.filter((claim) => claim.text === '') ?? []
  expect(cell?.citations[0]).toMatchObject({ verdict: 'unchecked' })
  expect(documents[0]?.evidence.citations.total).toBe(0)
})
