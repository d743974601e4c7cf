import fc from 'fast-check'
import { expect, it } from 'vitest'
import { suppress } from '../../src/check/suppress.ts'
import type { Suppression } from '../../src/model/comment.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const span = { start: 0, end: 1 }

function finding(rule: string, start: number): Diagnostic {
  const location = { path: 'rents.md', span: { start, end: start + 1 } }
  return { rule, severity: 'error', message: 'Claim has no source', location, fingerprint: '' }
}

function suppression(rule: string, start: number, end: number, reason = 'checked'): Suppression {
  return { kind: 'suppression', rule, reason, target: { start, end }, span, ruleSpan: span }
}

const findings = fc.array(fc.record({ rule: fc.constantFrom('a', 'b', 'c'), start: fc.nat(30) }))
const suppressions = fc.array(
  fc.record({
    rule: fc.constantFrom('a', 'b', 'c'),
    start: fc.nat(30),
    length: fc.nat(20),
    reason: fc.constantFrom('', 'one', 'other'),
    until: fc.constantFrom(undefined, '2026-01-01', '2026-12-31'),
  }),
)

it('silences what comparing each finding with each suppression would', () => {
  fc.assert(
    fc.property(findings, suppressions, (found, written) => {
      const diagnostics = found.map(({ rule, start }) => finding(rule, start))
      const comments = written.map(({ rule, start, length, reason, until }) => ({
        ...suppression(rule, start, start + length, reason),
        ...(until !== undefined && { until }),
      }))
      const fits = (one: Suppression, { rule, location }: Diagnostic): boolean =>
        one.rule === rule &&
        rule !== 'c' &&
        one.reason !== '' &&
        one.until !== '2026-01-01' &&
        one.target.start <= location.span.start &&
        location.span.start <= one.target.end
      const { kept, suppressed, used } = suppress(
        diagnostics,
        comments,
        '2026-06-01',
        new Set(['c']),
      )
      const silencers = diagnostics.map((one) => comments.find((comment) => fits(comment, one)))
      expect(kept).toEqual(diagnostics.filter((_, index) => !silencers[index]))
      expect(suppressed.map(({ reason }) => reason)).toEqual(
        silencers.flatMap((one) => (one ? [one.reason] : [])),
      )
      expect(used).toEqual(
        new Set(comments.filter((one) => diagnostics.some((found) => fits(one, found)))),
      )
    }),
  )
})

it('looks at each finding a few times, however many suppressions there are', () => {
  let looks = 0
  const diagnostics = Array.from({ length: 2000 }, (_, start) => {
    const { location, ...rest } = finding('a', start)
    return {
      ...rest,
      get location() {
        looks++
        return location
      },
    }
  })
  const comments = Array.from({ length: 2000 }, () => suppression('a', 0, 2000))
  expect(suppress(diagnostics, comments, '2026-06-01').kept).toEqual([])
  expect(looks).toBeLessThan(40 * 4000)
})
