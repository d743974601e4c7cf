import { expect, it } from 'vitest'
import { configuredSeverities, severityIn } from '../../src/check/severity.ts'
import { rules } from '../../src/rules/index.ts'

const none = { span: { start: 0, end: 0 }, fields: {} }

it('takes the profile’s severity unless the config names one', () => {
  const draft = configuredSeverities(rules, 'draft', { 'unknown-source': 'note' })
  expect(draft.get('uncited-claim')).toBe('warning')
  expect(draft.get('unknown-source')).toBe('note')
})

it('lets a briefing tighten a rule and not loosen it', () => {
  const severities = new Map([['uncited-claim', 'warning' as const]])
  const wanting = (severity: 'error' | 'off') => ({ ...none, rules: { 'uncited-claim': severity } })
  expect(severityIn(severities, 'uncited-claim', wanting('error'))).toBe('error')
  expect(severityIn(severities, 'uncited-claim', wanting('off'))).toBe('warning')
  expect(severityIn(severities, 'uncited-claim', undefined)).toBe('warning')
})
