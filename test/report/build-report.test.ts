/** Checks what a report says of briefings, findings and sources. */
import { expect, test } from 'vitest'
import { restrictReport } from '../../src/report/restrict-report.ts'
import { briefingOf, findingAt, runOf, sourceOf } from './fixture.ts'

const path = 'briefings/rents.md'
const text = `# Rents

Rents rose by 4 % [1]. They rose in every quarter.

## Rivers

The river fell [@census, p. 4] in May.
`

function rents(): ReturnType<typeof briefingOf> {
  return briefingOf({ path, text, sources: [sourceOf('census')] })
}

test('a document counts cited, uncited and exempt sentences as a whole and by section', () => {
  const { documents, summary } = runOf({ briefings: [rents()], texts: { [path]: text } }).report
  expect(documents[0]?.coverage).toEqual({
    total: 3,
    exempt: 0,
    checkable: 3,
    cited: 2,
    uncited: 1,
    inherited: 0,
    pct: 66.7,
  })
  expect(summary.claims).toEqual(documents[0]?.coverage)
  expect(
    documents[0]?.sections.map(({ id, claims }) => [id, claims.cited, claims.checkable]),
  ).toEqual([
    ['s-start', 0, 0],
    ['s-rents', 1, 2],
    ['s-rivers', 1, 1],
  ])
})

test('nothing to cite has no percentage, and 100 is kept for everything', () => {
  const questions = briefingOf({ text: 'Did rents rise?\n', kind: 'question' })
  const claims = (briefing: typeof questions): unknown =>
    runOf({ briefings: [briefing] }).report.documents[0]?.coverage
  expect(claims(questions)).toEqual({
    total: 1,
    exempt: 1,
    checkable: 0,
    cited: 0,
    uncited: 0,
    inherited: 0,
  })
  const many = `${'Rents rose [1]. '.repeat(2999)}Rivers fell.`
  expect(claims(briefingOf({ text: many, sources: [sourceOf('census')] }))).toMatchObject({
    uncited: 1,
    inherited: 0,
    pct: 99.9,
  })
})

test('sentences of other zones and headings are not counted', () => {
  const briefing = rents()
  const moved = {
    ...briefing,
    sections: briefing.sections.map((section) => ({ ...section, zone: 'method' as const })),
  }
  expect(runOf({ briefings: [moved] }).report.documents[0]?.claims).toEqual([])
})

test('a sentence carries its citations with number, place and scope', () => {
  const { documents } = runOf({ briefings: [rents()], texts: { [path]: text } }).report
  expect(documents[0]?.claims.map(({ status }) => status)).toEqual(['cited', 'uncited', 'cited'])
  expect(documents[0]?.claims[2]?.citations).toEqual([
    {
      sourceId: 'census',
      number: 1,
      resolved: true,
      form: 'number',
      raw: '[@census, p. 4]',
      locator: { label: 'page', value: '4' },
      scope: 'sentence',
      inherited: false,
      range: {
        start: { line: 7, column: 16, offset: text.indexOf('[@census') },
        end: { line: 7, column: 31, offset: text.indexOf('[@census') + 15 },
      },
      verdict: 'unchecked',
      reason: 'no stored text',
      idle: false,
    },
  ])
  expect(documents[0]?.bibliography).toEqual([
    {
      number: 1,
      sourceId: 'census',
      resolved: true,
      citedBy: [documents[0]?.claims[0]?.id, documents[0]?.claims[2]?.id],
    },
  ])
})

test('findings stand by file and place, silenced ones among them but in no total', () => {
  const first = findingAt(path, text, 'They rose')
  const other = findingAt('sources/all.yaml', 'census:', 'census', { severity: 'warning' })
  const silenced = {
    ...findingAt(path, text, 'Rents rose', { severity: 'note' }),
    reason: 'common knowledge',
    suppression: { start: 3, end: 9 },
  }
  const suppression = {
    kind: 'suppression' as const,
    rule: 'uncited-claim',
    reason: 'common knowledge',
    target: { start: 9, end: 40 },
    span: { start: 3, end: 9 },
    ruleSpan: { start: 4, end: 8 },
  }
  const { report } = runOf({
    briefings: [{ ...rents(), comments: [suppression] }],
    texts: { [path]: text, 'sources/all.yaml': 'census:' },
    diagnostics: [other, first],
    suppressed: [silenced],
  })
  expect(
    report.diagnostics.map(({ path: file, range, suppressed }) => [
      file,
      range.start.line,
      suppressed,
    ]),
  ).toEqual([
    [path, 3, { kind: 'inline', justification: 'common knowledge' }],
    [path, 3, undefined],
    ['sources/all.yaml', 1, undefined],
  ])
  expect(report.summary).toMatchObject({ errors: 1, warnings: 1, notes: 0, suppressed: 1 })
  expect(report.documents[0]?.suppressions).toMatchObject([
    { silenced: 1, reason: 'common knowledge' },
  ])
})

test('fixes and other places keep their offsets and get their lines', () => {
  const location = { path, span: { start: 2, end: 7 } }
  const { report } = runOf({
    briefings: [rents()],
    texts: { [path]: text },
    diagnostics: [
      findingAt(path, text, 'Rivers', {
        related: [{ location, message: 'first here' }],
        fix: { title: 'Rename', safety: 'safe', edits: [{ location, text: 'Flats' }] },
      }),
    ],
  })
  expect(report.diagnostics[0]).toMatchObject({
    related: [{ path, message: 'first here', range: { start: { line: 1, column: 3, offset: 2 } } }],
    fixes: [
      {
        title: 'Rename',
        applicability: 'safe',
        edits: [{ path, start: 2, end: 7, text: 'Flats' }],
      },
    ],
  })
  expect(report.summary.fixable).toBe(1)
})

test('sources are those cited, as CSL-JSON with their place under custom', () => {
  const census = sourceOf('census', { csl: { custom: { tier: 'primary' } } })
  const { report } = runOf({
    briefings: [briefingOf({ path, text, sources: [census] })],
    texts: { [path]: text, 'sources/all.yaml': 'census: {}' },
    sources: [census, sourceOf('gazette')],
  })
  expect(report.sources).toEqual([
    {
      id: 'census',
      type: 'report',
      title: 'Title of census',
      custom: {
        tier: 'primary',
        path: 'sources/all.yaml',
        line: 1,
        reference: 'Title of census. n.d.',
      },
    },
  ])
  expect(report.summary.sources).toEqual({ total: 2, cited: 1, unused: 1 })
})

test('documents get names of their own and the direction of their language', () => {
  const briefings = [
    briefingOf({ path: 'a/Ferry.md', text: 'One.' }),
    briefingOf({ path: 'b/ferry.md', text: 'Two.', frontMatter: { lang: 'he' } }),
    briefingOf({ path: 'c.md', text: 'Three.', frontMatter: { slug: 'index', lang: 'az-Latn' } }),
    briefingOf({ path: 'd.md', text: 'Four.', frontMatter: { lang: 'ar-EG' } }),
  ]
  expect(runOf({ briefings }).report.documents.map(({ id, dir }) => [id, dir])).toEqual([
    ['ferry', 'ltr'],
    ['ferry-2', 'rtl'],
    ['index-2', 'ltr'],
    ['d', 'rtl'],
  ])
})

test('a report restricted to one document has its findings, sources and totals alone', () => {
  const other = 'briefings/ferry.md'
  const otherText = 'The ferry is late [1].'
  const { report } = runOf({
    briefings: [
      rents(),
      briefingOf({ path: other, text: otherText, sources: [sourceOf('harbour')] }),
    ],
    texts: { [path]: text, [other]: otherText },
    diagnostics: [findingAt(path, text, 'They rose'), findingAt(other, otherText, 'late')],
  })
  const [, document] = report.documents
  if (!document) throw new Error('There are two documents')
  const part = restrictReport(report, document)
  expect(part.documents).toEqual([document])
  expect(part.sources.map(({ id }) => id)).toEqual(['harbour'])
  expect(part.diagnostics.map(({ path: file }) => file)).toEqual([other])
  expect(part.summary).toMatchObject({
    documents: 1,
    errors: 1,
    claims: { cited: 1, checkable: 1 },
    sources: { total: 1, cited: 1, unused: 0 },
  })
})
