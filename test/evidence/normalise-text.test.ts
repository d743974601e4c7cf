/** Tries that both sides of a comparison end in one style, and that every character knows where it is from. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText, originalSpan } from '../../src/evidence/normalise-text.ts'

describe('normaliseText', () => {
  it.each([
    ['“It’s late,” she said', "It's late, she said"],
    ['rents  rose\n  again', 'rents rose again'],
    ['one.\n\nTwo', 'one.\nTwo'],
    ['a pier — the old one -- is gone', 'a pier–the old one–is gone'],
    ['well-known', 'well-known'],
    ['2019–2020', '2019–2020'],
    ['the ﬁrst oﬀer', 'the first offer'],
    ['cafe\u0301', 'café'],
    ['so\u00adft hy\u00adphens', 'soft hyphens'],
    ['a ferry[3] and a pier [12] too', 'a ferry and a pier too'],
    ['*very* _old_ `pier`', 'very old pier'],
    ['# A comment\n# of two lines', 'A comment of two lines'],
    ['fuel , they said ; and ( so ) on', 'fuel, they said; and (so) on'],
    ['12 % of\u00a0all', '12% of all'],
    ['\ufeffRents\r\nrose', 'Rents rose'],
  ])('%j reads %j', (text, expected) => {
    expect(normaliseText(text).text).toBe(expected)
  })

  it('leaves it open whether a hyphen at a line’s end belongs to the word', () => {
    expect(normaliseText('the opera-\n  tor').text).toBe('the opera\u00adtor')
    expect(normaliseText('an Anglo-\nSaxon pier').text).toBe('an Anglo–Saxon pier')
  })

  it('maps every span back into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normalised = normaliseText(text)
        let last = 0
        for (let at = 0; at < normalised.text.length; at++) {
          const { start, end } = originalSpan(normalised, { start: at, end: at + 1 })
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })

  it('gives the characters behind a span the same normal form', () => {
    const text = 'The “ferry”  runs — at a loss — for eleven\nyears, until 2019.'
    const normalised = normaliseText(text)
    for (const words of ['ferry runs', 'loss–for eleven years', 'until 2019']) {
      const start = normalised.text.indexOf(words)
      const span = originalSpan(normalised, { start, end: start + words.length })
      expect(normaliseText(text.slice(span.start, span.end)).text).toBe(words)
    }
  })

  it('is the same with either line end', () => {
    const text = 'Rents rose.\n\nThe ferry\nis late, as is the opera-\ntor.'
    expect(normaliseText(text.replaceAll('\n', '\r\n')).text).toBe(normaliseText(text).text)
  })
})
