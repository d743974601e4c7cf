/** Tests the words of a sentence. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { normaliseText } from '../../src/claims/plain-text.ts'
import { readWords } from '../../src/claims/words.ts'

const wordsOf = (text: string): string[] =>
  readWords(text, { start: 0, end: text.length }, [], []).map((word) => word.text)

it('keeps numbers, abbreviations and joined words whole', () => {
  expect(wordsOf("Rents rose 1,200.5 % in the U.S. and don't-know towns.")).toEqual([
    'Rents',
    'rose',
    '1,200.5',
    '%',
    'in',
    'the',
    'U.S',
    'and',
    "don't-know",
    'towns',
  ])
})

/** ASCII has a path of its own. */
const plain = fc
  .array(
    fc.oneof(fc.constantFrom('U.S', 'a', ' ', '.', ',', "'", '`', '-', '%', '1', 'B'), fc.string()),
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[^\x20-\x7e]/g, '')
      .trim(),
  )

it('reads ASCII as it reads it before other letters', () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect([...wordsOf(text), 'é']).toEqual(wordsOf(`${text} é`))
      expect(`${normaliseText(text)} é`.trimStart()).toBe(normaliseText(`${text} é`))
    }),
  )
})
