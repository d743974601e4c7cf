import { expect, it } from 'vitest'
import { configuredSeverities, maySpeak, severityAt } from '../../src/check/severity.ts'
import type { FrontMatter } from '../../src/model/front-matter.ts'
import { rules } from '../../src/rules/index.ts'

const none = { span: { start: 0, end: 0 }, fields: {} }

it('takes the profile’s severity unless the config names one', () => {
  const draft = configuredSeverities(rules, 'draft', { 'unknown-source': 'note' })
  expect(draft.get('uncited-claim')).toBe('warning')
  expect(draft.get('unknown-source')).toBe('note')
})

it('lets a briefing tighten a rule and not loosen it', () => {
  const severities = { severities: new Map([['uncited-claim', 'warning' as const]]), overrides: [] }
  const wanting = (severity: 'error' | 'off') => ({ ...none, rules: { 'uncited-claim': severity } })
  const at = (frontMatter?: FrontMatter) =>
    severityAt(severities, 'uncited-claim', { path: 'a.md', frontMatter, keys: [] })
  expect(at(wanting('error'))).toBe('error')
  expect(at(wanting('off'))).toBe('warning')
  expect(at()).toBe('warning')
})

it('takes the last override that holds at a place', () => {
  const severities = {
    severities: new Map([['dead-link', 'warning' as const]]),
    overrides: [
      { paths: new Set(['a.md', 'b.md']), rules: { 'dead-link': 'off' as const } },
      { keys: new Set(['rivers']), rules: { 'dead-link': 'error' as const } },
      {
        paths: new Set(['b.md']),
        keys: new Set(['rents']),
        rules: { 'dead-link': 'note' as const },
      },
    ],
  }
  const at = (path: string, ...keys: string[]) =>
    severityAt(severities, 'dead-link', { path, keys })
  expect(at('c.md')).toBe('warning')
  expect(at('a.md', 'rents')).toBe('off')
  expect(at('a.md', 'rents', 'rivers')).toBe('error')
  expect(at('b.md', 'rivers', 'rents')).toBe('note')
})

it('lets a rule speak wherever it may be on', () => {
  const severities = {
    severities: new Map([['dead-link', 'off' as const]]),
    overrides: [{ paths: new Set(['a.md']), rules: { 'dead-link': 'note' as const } }],
  }
  expect(maySpeak(severities, 'dead-link')).toBe(true)
  expect(maySpeak(severities, 'dead-link', { path: 'a.md', frontMatter: none })).toBe(true)
  expect(maySpeak(severities, 'dead-link', { path: 'b.md', frontMatter: none })).toBe(false)
})
