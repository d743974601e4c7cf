/** Tries the quotation check: what is found, where it differs, and that no change slips through. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchQuotation } from '../../src/evidence/match-quotation.ts'
import { readText } from '../../src/evidence/read-text.ts'

const words = fc.stringMatching(/^[a-z]{2,9}$/)
const prose = fc.array(words, { minLength: 8, maxLength: 80 })

describe('a quotation', () => {
  const source = readText(
    'The operator calls the change a safety margin. Crossings take eleven minutes longer than in 2019, ' +
      'and THE PIER IS CLOSED. He would not comment. It cost 1.5 million euros.',
  )
  const found = (quotation: string): string => {
    const { result, exact } = matchQuotation(quotation, source)
    return result === 'found' && exact ? 'exact' : result
  }

  it.each([
    ['eleven minutes longer', 'exact'],
    ['eleven minutes longer than in 2019.', 'exact'],
    ['Eleven minutes longer', 'found'],
    ['Crossings … longer', 'found'],
    ['Crossings [...] than in 2019', 'found'],
    ['[C]rossings take', 'found'],
    ['[The mayor] would not comment', 'found'],
    ['the pier is closed', 'found'],
    ['twelve minutes longer than in 2019', 'altered'],
    ['eleven minutes longer then in 2019', 'altered'],
    ['eleven Minutes longer than', 'altered'],
    ['5 million euros', 'altered'],
    ['he would comment', 'altered'],
    ['longer … Crossings', 'missing'],
    ['a scandal for the town', 'missing'],
    ['…', 'missing'],
    ['', 'missing'],
  ])('%j is %s', (quotation, expected) => {
    expect(found(quotation)).toBe(expected)
  })

  it('shows where it differs and what the source has there', () => {
    const quotation = 'take twelve minutes longer'
    const { difference } = matchQuotation(quotation, source)
    expect(quotation.slice(difference?.span.start, difference?.span.end)).toBe('twelve')
    expect(difference?.stored).toBe('eleven')
  })

  it('takes a script without spaces for words', () => {
    const chinese = readText('市长说，渡轮将在夏天之前恢复运行。')
    expect(matchQuotation('渡轮将在夏天之前恢复', chinese).result).toBe('found')
    expect(matchQuotation('渡轮将在冬天之前恢复', chinese).result).not.toBe('found')
  })
})

describe('laws of the quotation check', () => {
  it('finds whatever is quoted from the text itself, at its place', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.integer({ min: 2, max: 20 }), (text, from, length) => {
        const start = from % (text.length - 2)
        const quotation = text.slice(start, start + length).join(' ')
        const whole = text.join(' ')
        const { result, span } = matchQuotation(quotation, readText(whole))
        expect(result).toBe('found')
        expect(whole.slice(span?.start, span?.end)).toBe(quotation)
      }),
    )
  })

  it('never finds one of which a letter was changed', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (text, from, at) => {
        const quotation = text
          .slice(from % (text.length - 4), (from % (text.length - 4)) + 4)
          .join(' ')
        const place = at % quotation.length
        const letter = quotation[place] === 'q' ? 'x' : 'q'
        const changed = `${quotation.slice(0, place)}${letter}${quotation.slice(place + 1)}`
        expect(matchQuotation(changed, readText(text.join(' '))).result).not.toBe('found')
      }),
    )
  })

  it('is total, and its spans lie inside both texts', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom('ferry', '…', '[', ']', '[a]', '-', '\n', '"', '1.5', '*', 'ferry.'),
          { maxLength: 30 },
        )
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(odd, odd, (quotation, text) => {
        const { span, difference, similarity } = matchQuotation(quotation, readText(text))
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        for (const [place, size] of [
          [span, text.length],
          [difference?.span, quotation.length],
        ] as const) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(size)
        }
      }),
    )
  })

  it('does not slow down with the square of the source', () => {
    const sentence = 'the ferry of the town and the pier of the town are of the old kind '
    const cost = (repeats: number): number => {
      const text = readText(sentence.repeat(repeats))
      const start = process.cpuUsage()
      for (let round = 0; round < 5; round++)
        matchQuotation('the ferry of the town and the bridge of the town are of the new kind', text)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    cost(200)
    // Ten times the text may cost ten times as much, and a hundred times would be its square.
    expect(cost(10_000) / Math.max(1, cost(1000))).toBeLessThan(50)
  })
})
