import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/claims/quotations.ts'
import { sentencesOf } from './block.ts'

const quoted = (text: string): string[] =>
  findQuotations(text, []).map(({ words }) => text.slice(words.start, words.end))

describe('quotations', () => {
  it('stand between straight, curly, angled, low and corner marks', () => {
    expect(quoted('He said "we sail" and “we stay”.')).toEqual(['we sail', 'we stay'])
    expect(quoted('„Wir fahren“, «nous partons» et »wir bleiben«.')).toEqual([
      'Wir fahren',
      'nous partons',
      'wir bleiben',
    ])
    expect(quoted('« Nous partons », dit-elle.')).toEqual([' Nous partons '])
    expect(quoted('彼は「出航する」と言った。')).toEqual(['出航する'])
  })

  it('hold the quotations inside them', () => {
    expect(quoted('She said “he called it ‘a mess’ twice”.')).toEqual([
      'he called it ‘a mess’ twice',
    ])
    expect(quoted(`"They 'sail' at dawn."`)).toEqual(["They 'sail' at dawn."])
  })

  it('may stand between single marks', () => {
    expect(quoted("The mayor called it ‘out of date’ and 'too slow'.")).toEqual([
      'out of date',
      'too slow',
    ])
  })

  it('are not apostrophes, decades, feet or inches', () => {
    expect(quoted("The ferry's crew don't sail; the boys' club did in the '90s.")).toEqual([])
    expect(quoted('The boys’ club sails at five o’clock.')).toEqual([])
    expect(quoted('A mast of 6\' 2" and a 12" rope.')).toEqual([])
  })

  it('need both marks', () => {
    expect(quoted('He said "we sail and left.')).toEqual([])
    expect(quoted('He said “we sail. Then “we stay” he said.')).toEqual(['we stay'])
  })

  it('do not start inside markers or code', () => {
    const text = 'Rents rose [@census, "by 4"] again.'
    expect(findQuotations(text, [{ start: 11, end: 28 }])).toEqual([])
  })

  it('belong to their sentence, with the words’ place in text and source', () => {
    const [, sentence] = sentencesOf(['Wages fell.', 'Nobody said “we sail”.'])
    expect(sentence?.quotations).toEqual([
      { text: 'we sail', textSpan: { start: 13, end: 20 }, span: { start: 26, end: 33 } },
    ])
  })

  it('are cut where a long one runs through several sentences', () => {
    const line = 'The ferry left the harbour at dawn and came back at dusk. '
    const sentences = sentencesOf([`He wrote: “${line.repeat(6).trim()}”`])
    expect(sentences.length).toBeGreaterThan(2)
    expect(sentences[1]?.quotations.map(({ text }) => text)).toEqual([line.trim()])
  })
})
