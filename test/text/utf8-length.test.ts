/** Compares lengths in bytes with those of an encoder. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utf8Length } from '../../src/text/utf8-length.ts'

const texts = fc
  .array(fc.constantFrom('rents', 'é', '𐐀', '“', '\n', '\r\n', '\ud800', '\udc00', '\ufeff', ' '), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

it('measures a text as an encoder does', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
    }),
  )
})
