/** Holds that JSON in parts is the JSON of the whole. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printJson, printJsonParts } from '../../src/report/json-text.ts'

it('prints in parts what it prints at once', () => {
  const value = fc.dictionary(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.oneof(
      fc.jsonValue(),
      fc.array(fc.jsonValue()),
      fc.constantFrom(undefined, '##[group]', ['\u2028', '\u009b']),
    ),
  )
  fc.assert(
    fc.property(value, (given) => {
      // A report has names of its own; `__proto__` would be none.
      fc.pre(!Object.keys(given).includes('__proto__'))
      expect([...printJsonParts(given)].join('')).toBe(printJson(given))
    }),
    { examples: [[{}], [{ none: undefined }], [{ documents: [], rules: [{}, []] }]] },
  )
})

it('makes parts of many items, and of a few one', () => {
  const items = (count: number): object => ({ items: Array(count).fill('Rents rose by 4 %.') })
  expect([...printJsonParts(items(10))]).toHaveLength(1)
  const many = [...printJsonParts(items(10_000))]
  expect(many.length).toBeGreaterThan(3)
  expect(many.join('')).toBe(printJson(items(10_000)))
})
