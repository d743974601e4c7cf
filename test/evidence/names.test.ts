/** Tries what counts as a name, and what of a source stands for it. */
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/evidence/find-names.ts'
import { findName } from '../../src/evidence/match-name.ts'
import { isTitle } from '../../src/evidence/match-title.ts'
import { readText } from '../../src/evidence/read-text.ts'

const namesIn = (text: string, language = 'en'): string[] =>
  findNames(readText(text), language).map(({ words }) => words.join(' '))

describe('names', () => {
  it.each([
    ['The ferry was seen by Anna Lund in March.', ['anna lund']],
    ['Rents rose. However, the Bank of England warned.', ['bank of england']],
    ['In Copenhagen the EMSA met.', ['copenhagen', 'emsa']],
    ['Rents rose on Monday, I think.', []],
    ['The U.S. fleet left.', []],
  ])('of %j are %j', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })

  it('are no single nouns in German', () => {
    expect(namesIn('Die Fähre legte im Hafen von Anna Lund an.', 'de')).toEqual(['anna lund'])
  })

  it.each([
    ['We met Anna Lund.', 'Lund was there.', true],
    ["We met Anna Lund's team.", 'Anna Lund was there.', true],
    ['It was the EMSA.', 'The European Maritime Safety Agency came.', true],
    ['It was the European Maritime Safety Agency.', 'EMSA came.', true],
    ['They are in Brazil.', 'The Brazilian fleet left.', true],
    ['We met Anna Lund.', 'Karin Holm was there.', false],
    ['It was the EMSA.', 'The harbour office came.', false],
  ])('in %j: in %j', (claim, source, expected) => {
    const names = findNames(readText(claim), 'en')
    expect(names.length).toBeGreaterThan(0)
    expect(names.every((name) => findName(name, readText(source)).length > 0)).toBe(expected)
  })

  it('in quotation marks are titles', () => {
    expect(isTitle('The Old Man and the Sea')).toBe(true)
    expect(isTitle('The old man sailed alone')).toBe(false)
    expect(isTitle('NO WARRANTY IS GIVEN')).toBe(false)
  })
})
