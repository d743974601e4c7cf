/** Checks the laws of fixing on briefings made of slips. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportDiagnostic } from '../../src/model/report.ts'
import type { Run } from '../../src/model/report-format.ts'
import { applyGroups } from '../../src/text/apply-edits.ts'
import { compileExample, fixExample } from '../compile-example.ts'

const fields = [
  'title: Rents\n',
  'titel: Rents\n',
  'sources: [census, harbour]\n',
  'sources: [census, gazette, almanac]\r\n',
  'sorces: [census]\n',
  'sources:\n  - harbour\n  - census # first\n',
  'sources: [\n  census,\n  gazette, # late\n]\n',
  'chekced: 2026-01-31\n',
  'checked: soon\n',
  'authors: [{ nam: Ada }]\n',
]
const fragments = [
  'Rents rose by 4 %',
  ' The river fell in 2019',
  ' 👩‍👩‍👧 עלה ',
  '. ',
  ' [1]',
  ' [2, p. 4]',
  '[@census]',
  ' [@census]',
  ' [@gazete]',
  ' [@almanac; @census; @almanac]',
  ' [1;2]',
  ' [1, 2, 1]',
  ' [1–3, 2]',
  ' [ 1 ]',
  ' [1 2]',
  ' [@census @gazette]',
  ' [@census, @gazette]',
  ' [@census, p. 4 @gazette, see @almanac]',
  ' [@census,\n@gazette]',
  ' [@census;]',
  ' [*1*]',
  ' ［1，2］',
  ' 〔2；3〕',
  ' [@census',
  ' [1, 2',
  '[^1]',
  '\n\n[^1]: [1;2] [@gazette]\n\n',
  '[1](https://stats.example/census)',
  ' [text [@census]](https://a.example)',
  '\\',
  '`',
  '*',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '> ',
  '- ',
  '    ',
  '## ',
  '\n| a | b |\n| - | - |\n',
  '| ',
  '\\|',
  '<!-- briefing-ignore uncited-claim: known -->',
  '<!-- briefing-ignore uncited-clam: known -->',
  '<!-- briefing-ingore uncited-claim: known -->',
  '<!-- briefing analysis -->',
  '<!-- briefing: analisys -->',
]

const briefings = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.option(fc.uniqueArray(fc.constantFrom(...fields), { maxLength: 4 })),
    fc.array(fc.constantFrom(...fragments), { maxLength: 16 }),
  )
  .map(([mark, front, body]) => {
    const block = front ? `---\n${front.join('')}---\n\n` : ''
    return `${mark}${block}${body.join('')}`
  })
const safe = new Set(['safe'] as const)
const all = new Set(['safe', 'unsafe'] as const)

async function compiled(briefing: string): Promise<Run> {
  return compileExample({ briefing, profile: 'review' })
}

describe('fixing', () => {
  it('comes to an end, after which there is nothing left to fix', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, fc.constantFrom(safe, all), async (briefing, allowed) => {
        const fixed = await fixExample({ briefing, profile: 'review' }, undefined, allowed)
        expect(await fixExample({ briefing: fixed, profile: 'review' }, undefined, allowed)).toBe(
          fixed,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('leaves every sentence its words and its sources', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, fc.constantFrom(safe, all), async (briefing, allowed) => {
        const before = await compiled(briefing)
        const after = await compiled(
          await fixExample({ briefing, profile: 'review' }, undefined, allowed),
        )
        expect(wordsOf(after)).toBe(wordsOf(before))
        expect(pairsOf(after)).toEqual(expect.arrayContaining(pairsOf(before)))
      }),
      { numRuns: 60 },
    )
  })

  it('changes markers, comments and front matter, and nothing but spaces around them', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (briefing) => {
        const run = await compiled(briefing)
        const [subject] = run.briefings
        const { citations = [], comments = [], issues = [], frontMatter } = subject ?? {}
        const spans = [
          ...citations.map(({ span }) => span),
          ...comments.map(({ span }) => span),
          ...issues.map(({ location }) => location.span),
          ...(frontMatter ? [frontMatter.span] : []),
        ]
        for (const { start, end } of editsOf(run.report.diagnostics)) {
          let outside = ''
          for (let at = start; at < end; at++)
            if (!spans.some((span) => span.start <= at && at < span.end))
              outside += briefing[at] ?? ''
          expect(outside.replaceAll('>', '').trim()).toBe('')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does away with a finding, and brings no new kind of error', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (briefing) => {
        const before = await compiled(briefing)
        const fixed = await fixExample({ briefing, profile: 'review' }, undefined, safe)
        if (fixed === briefing) return
        const after = await compiled(fixed)
        const errors = errorsByRule(after)
        const earlier = errorsByRule(before)
        for (const [rule, count] of errors)
          expect(count, rule).toBeLessThanOrEqual(earlier.get(rule) ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})

it('mends no marker that would make another one lead nowhere', async () => {
  // Without its spaces the first marker begins what looks like an entry of a list of sources, so that "1" is unknown
  // from there on, while the doubled "2" that goes leaves no more unknown ones than there were.
  const briefing = ' [ 1 ] [text [@census]](https://a.example) [1, 2, 1] 〔2；3〕 [1 2]'
  const fixed = await fixExample({ briefing, profile: 'review' }, undefined, safe)
  expect(fixed).toContain('[ 1 ]')
  expect(errorsByRule(await compiled(fixed)).get('unknown-source')).toBe(2)
})

describe('applyGroups', () => {
  it('applies each group whole or not at all, and leaves everything else as it is', () => {
    const groups = fc.array(
      fc.record({
        edits: fc.array(
          fc
            .tuple(fc.nat(20), fc.nat(4), fc.constantFrom('', '<x>', '🚢'))
            .map(([at, length, text]) => ({
              span: { start: at, end: Math.min(20, at + length) },
              text,
            })),
          { minLength: 1, maxLength: 1 },
        ),
      }),
    )
    fc.assert(
      fc.property(groups, (given) => {
        const text = 'abcdefghijklmnopqrst'
        const { text: edited, applied } = applyGroups(text, given)
        const removed = new Set<number>()
        for (const { edits } of applied)
          for (const { span } of edits)
            for (let at = span.start; at < span.end; at++) removed.add(at)
        const kept = text
          .split('')
          .filter((_, at) => !removed.has(at))
          .join('')
        expect(edited.replaceAll(/<x>|🚢/gu, '')).toBe(kept)
        expect(given.length > 0).toBe(applied.length > 0)
      }),
    )
  })
})

function wordsOf({ briefings: [briefing] }: Run): string {
  const words = briefing?.sentences.map(({ text }) => text).join(' ') ?? ''
  return words.replaceAll(/\s+/g, '')
}

function pairsOf({ briefings: [briefing] }: Run): string[] {
  return (briefing?.sentences ?? [])
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ id, coverage }) =>
      coverage
        .flatMap(({ citations }) => citations)
        .flatMap((index) => briefing?.citations[index]?.items ?? [])
        .flatMap(({ source }) => (source === undefined ? [] : [`${id} ${source}`])),
    )
}

function editsOf(
  diagnostics: readonly ReportDiagnostic[],
): readonly { readonly start: number; readonly end: number }[] {
  return diagnostics.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits))
}

function errorsByRule({ report }: Run): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { ruleId, severity, suppressed } of report.diagnostics)
    if (severity === 'error' && !suppressed) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return counts
}
