/** Checks that the compiler's comments are read and misspelt ones noticed. */
import { expect, it } from 'vitest'
import { parseComment } from '../../src/syntax/comment.ts'

it('reads rule, reason and last day of a suppression', () => {
  const raw = '<!-- briefing-ignore uncited-claim: the council\n  is asked until 2027-01-31 -->'
  const parsed = parseComment(raw)
  expect(parsed).toEqual({
    kind: 'suppression',
    scope: 'block',
    rule: 'uncited-claim',
    reason: 'the council is asked',
    until: '2027-01-31',
    ruleSpan: { start: 21, end: 34 },
  })
  expect(raw.slice(21, 34)).toBe('uncited-claim')
})

it.each([
  ['<!-- briefing-ignore-file stale-source: archive -->', 'file', 'archive'],
  ['<!-- briefing-ignore stale-source -->', 'block', ''],
  ['<!--briefing-ignore stale-source:-->', 'block', ''],
  ['<!-- briefing-ignore stale-source: until noon -->', 'block', 'until noon'],
])('reads %s', (raw, scope, reason) => {
  expect(parseComment(raw)).toMatchObject({
    kind: 'suppression',
    scope,
    rule: 'stale-source',
    reason,
  })
})

it('reads the declarations', () => {
  expect(parseComment('<!-- briefing: analysis -->')).toEqual({
    kind: 'declaration',
    as: 'analysis',
  })
  expect(parseComment('<!--briefing: claim-->')).toEqual({ kind: 'declaration', as: 'claim' })
  expect(parseComment('<!-- briefing: key -->')).toEqual({ kind: 'declaration', as: 'key' })
  expect(parseComment('<!-- briefing: policy  balanced -->')).toEqual({
    kind: 'declaration',
    as: 'policy',
    policy: 'balanced',
  })
})

it.each([
  ['<!-- briefing-ingore uncited-claim: x -->', 'did you mean "briefing-ignore"?'],
  ['<!-- breifing: analysis -->', 'did you mean "briefing"?'],
  ['<!-- briefing: analisys -->', 'did you mean "analysis"?'],
  ['<!-- briefing: weather -->', 'write "analysis", "claim", "key" or "policy"'],
  ['<!-- briefing: polici balanced -->', 'did you mean "policy"?'],
  ['<!-- briefing: policy -->', 'write <!-- briefing: policy balanced -->'],
  ['<!-- briefing: policy balancd -->', 'did you mean "balanced"?'],
  ['<!-- briefing: policy generous -->', 'write "strict", "balanced" or "lenient"'],
  ['<!-- briefing policy strict -->', 'write <!-- briefing: policy strict -->'],
  ['<!-- briefing analysis -->', 'write <!-- briefing: analysis -->'],
  ['<!-- briefing-ignore -->', 'write <!-- briefing-ignore rule-id: reason -->'],
  ['<!-- briefing-ignore : why -->', 'write <!-- briefing-ignore rule-id: reason -->'],
  [
    '<!-- briefing-ignore-file stale-source because -->',
    'write <!-- briefing-ignore-file rule-id: reason -->',
  ],
  ['<!-- briefing-ignore a: b until 2027-02-31 -->', 'write a full date, as in until 2027-01-31'],
  ['<!-- briefing-ignore a: b until 2027-02 -->', 'write a full date, as in until 2027-01-31'],
])('objects to %s', (raw, help) => {
  expect(parseComment(raw)).toMatchObject({ kind: 'problem', help })
})

it.each([
  '<!-- remember the ferries -->',
  '<!-- briefing notes of Monday -->',
  '<!-- briefing policy of the desk -->',
  '<!-- brief: rivers -->',
  '<!-- -->',
  '<!---->',
  '<!-- prettier-ignore -->',
  '<!-- chief-officer said so -->',
])('ignores %s', (raw) => {
  expect(parseComment(raw)).toBeUndefined()
})
