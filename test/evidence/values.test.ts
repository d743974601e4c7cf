/** Tries which numbers and dates of a source are the ones that a claim names. */
import { describe, expect, it } from 'vitest'
import { findInSource } from '../../src/evidence/find-in-source.ts'
import { findSpecifics } from '../../src/evidence/find-specifics.ts'
import { readText } from '../../src/evidence/read-text.ts'

/** Every number and date of the claim with whether the source has it. */
function lookUp(claim: string, source: string, language = 'en'): string[] {
  const read = readText(claim)
  const text = readText(source)
  return findSpecifics(read, [], language)
    .filter(({ kind }) => kind !== 'name')
    .map((sought) => {
      const { result } = findInSource(sought, { claim: read, text, closest: undefined, language })
      const words = claim.slice(sought.span.start, sought.span.end)
      return `${words}: ${result === 'missing' ? 'missing' : 'there'}`
    })
}

describe('numbers', () => {
  it.each([
    ['1,200 boats', '1200 boats', 'en'],
    ['three boats', '3 boats', 'en'],
    ['twenty-one boats', '21 boats', 'en'],
    ['two hundred and fifty boats', '250 boats', 'en'],
    ['a dozen boats', '12 boats', 'en'],
    ['12 % of boats', 'twelve per cent of boats', 'en'],
    ['12 % of boats', '12.4 percent of boats', 'en'],
    ['50 % of boats', 'half of all boats', 'en'],
    ['$5 million', 'US$5m', 'en'],
    ['1.2 million people', '1,234,567 people', 'en'],
    ['about 5,000 people', '4,870 people', 'en'],
    ['more than 500 people', '512 people', 'en'],
    ['a 2:1 majority', 'a majority of 2:1', 'en'],
    ['at 23:30', 'at 11:30 pm', 'en'],
    ['the 21st boat', 'the twenty-first boat', 'en'],
    ['in 2018–19', 'in 2018/19', 'en'],
    ['in the 1990s', 'in 1994', 'en'],
    ['1.234 Boote', '1234 Boote', 'de'],
    ['1,5 Mio. Euro', '1.5 million euros', 'de'],
    ['einundzwanzig Boote', '21 Boote', 'de'],
    ['zwei Milliarden Euro', '2 Mrd. Euro', 'de'],
    ['quatre-vingt-dix bateaux', '90 bateaux', 'fr'],
    ['1 234 bateaux', '1234 bateaux', 'fr'],
    ['treinta y cinco barcos', '35 barcos', 'es'],
    ['rund 5.000 Boote', '5.120 Boote', 'de'],
  ])('%j is in %j', (claim, source, language) => {
    const answers = lookUp(claim, source, language)
    expect(answers.length).toBeGreaterThan(0)
    expect(answers.filter((answer) => answer.endsWith('missing'))).toEqual([])
  })

  it.each([
    ['1,200 boats', '1,300 boats', 'en'],
    ['12.4 % of boats', '12 % of boats', 'en'],
    ['5,000 people', '4,870 people', 'en'],
    ['12 % of boats', '12 boats', 'en'],
    ['$5 million', '€5 million', 'en'],
    ['in 1990', 'in 1991', 'en'],
    ['about 1990', 'in 1991', 'en'],
    ['a 2:1 majority', 'a majority of 3:1, 2 of 1', 'en'],
    ['1,5 Millionen', '15 Millionen', 'de'],
  ])('%j is not in %j', (claim, source, language) => {
    expect(
      lookUp(claim, source, language).filter((answer) => answer.endsWith('missing')),
    ).not.toEqual([])
  })

  it('leaves labels, names and list numbers alone', () => {
    expect(lookUp('1) Article 5, § 4.1.3, p. 7 and Covid-19 at the G20', 'Rents rose.')).toEqual([])
  })
})

describe('dates', () => {
  const spellings = [
    '9 March 2026',
    'March 9, 2026',
    '9th of March, 2026',
    '2026-03-09',
    '09.03.2026',
    '3/9/2026',
    '9. März 2026',
    '9 mars 2026',
    '9 de marzo de 2026',
    'Mar. 9, 2026',
  ]

  it.each(spellings)('%s is the same day in every spelling', (claim) => {
    for (const source of spellings)
      expect(lookUp(`It ran aground on ${claim}.`, `On ${source} it ran aground.`)).toEqual([
        `${claim.replace(/\.$/, '')}: there`,
      ])
  })

  it.each(['10 March 2026', 'March 2025', '9 April 2026'])('%s is another', (claim) => {
    expect(lookUp(`It ran aground on ${claim}.`, 'On 9 March 2026 it ran aground.')).toEqual([
      `${claim}: missing`,
    ])
  })
})
