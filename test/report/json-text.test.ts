/** Holds that a report in lines and in parts is the JSON of the whole. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printReport, printReportParts } from '../../src/report/json-text.ts'

it('prints what any JSON of the report says', () => {
  const json = fc.jsonValue()
  const value = fc.dictionary(
    fc.oneof(fc.constant('documents'), fc.string({ unit: 'binary', minLength: 1 })),
    fc.oneof(
      json,
      fc.array(fc.oneof(json, fc.dictionary(fc.string(), json))),
      fc.constantFrom(undefined, '##[group]', ['\u2028', '\u009b']),
    ),
  )
  fc.assert(
    fc.property(value, (given) => {
      // A report has names of its own; `__proto__` would be none.
      fc.pre(!Object.keys(given).includes('__proto__'))
      const text = printReport(given)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(given)))
      expect(text).not.toMatch(/##\[|[\u2028\u009b]/)
    }),
    { examples: [[{}], [{ none: undefined }], [{ documents: [], rules: [{}, []] }]] },
  )
})

it('gives each claim and each finding a line', () => {
  const report = {
    run: { today: '2026-01-31' },
    rules: [],
    documents: [{ path: 'a.md', claims: [{ id: 'c-1' }, { id: 'c-2', specifics: [{ at: 1 }] }] }],
    diagnostics: [{ ruleId: 'uncited-claim' }],
  }
  expect(printReport(report)).toBe(`{
  "run": {
    "today": "2026-01-31"
  },
  "rules": [],
  "documents": [
    {
      "path": "a.md",
      "claims": [
        {"id":"c-1"},
        {"id":"c-2","specifics":[{"at":1}]}
      ]
    }
  ],
  "diagnostics": [
    {"ruleId":"uncited-claim"}
  ]
}
`)
})

it('makes parts of many items, and of a few one', () => {
  const items = (count: number): object => ({ items: Array(count).fill('Rents rose by 4 %.') })
  expect([...printReportParts(items(10))]).toHaveLength(1)
  const many = [...printReportParts(items(10_000))]
  expect(many.length).toBeGreaterThan(3)
  expect(many.join('')).toBe(printReport(items(10_000)))
})
