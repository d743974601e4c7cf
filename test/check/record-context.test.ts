/** Holds that what rules ask of their context is written down, and that they are answered as without. */
import { expect, it } from 'vitest'
import { ruleContext } from '../../src/check/check-briefings.ts'
import { recordContext } from '../../src/check/record-context.ts'
import type { RuleContext } from '../../src/model/rule.ts'

const registry = { sources: [], duplicates: [], issues: [], paths: ['sources/harbour.yaml'] }
const plain = ruleContext({
  registry,
  rules: [],
  severities: new Map([['uncited-claim', 'error']]),
  overrides: [],
  today: '2026-11-20',
  site: {},
})

it.each<[string, (context: RuleContext) => unknown, object]>([
  ['nothing', ({ severities }) => severities.get('uncited-claim'), {}],
  ['what day it is', ({ today }) => today, { today: true }],
  ['a source', (context) => context.sourcesByKey.get('harbour'), { keys: new Set(['harbour']) }],
  ['a key', (context) => context.sourcesByKey.has('census'), { keys: new Set(['census']) }],
  ['every key', (context) => [...context.sourcesByKey.keys()], { registry: true }],
  ['how many there are', (context) => context.sourcesByKey.size, { registry: true }],
  ['the registry', (context) => context.registry, { registry: true }],
])('writes down that rules asked for %s', (_name, ask, expected) => {
  const { context, asked } = recordContext(plain)
  expect(asked).toEqual({ today: false, registry: false, keys: new Set() })
  expect(ask(context)).toEqual(ask(plain))
  expect(asked).toEqual({ today: false, registry: false, keys: new Set(), ...expected })
})
