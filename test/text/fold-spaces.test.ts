/** Checks that white space is folded. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldSpaces } from '../../src/text/fold-spaces.ts'

it('makes one space of every run and leaves none at the ends', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', ' ', '\t', '\n', '\r\n', '\u00A0', '\u2028'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldSpaces(text)).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
})
