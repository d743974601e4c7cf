/** Checks which texts are DOIs. */
import { describe, expect, it } from 'vitest'
import { foldDoi, parseDoi } from '../../src/syntax/doi.ts'

describe('parseDoi', () => {
  it.each([
    ['10.1000/182', '10.1000/182'],
    [' doi:10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/AbC', '10.1000/AbC'],
    ['urn:doi:10.1000/182', '10.1000/182'],
    ['info:doi/10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/a%3Cb%3E?utm_source=x#y', '10.1000/a<b>'],
    ['doi.org/10.1000.10/182', '10.1000.10/182'],
    ['10.1000/100%25', '10.1000/100%25'],
    ['https://doi.org/10.1000/%zz', '10.1000/%zz'],
  ])('reads %j', (written, doi) => {
    expect(parseDoi(written)).toBe(doi)
  })

  it.each([
    '',
    '10.1000',
    '10.10/1',
    '10.1000/',
    '10.1000/a b',
    'https://stats.example/10.1000/182',
  ])('refuses %j', (written) => {
    expect(parseDoi(written)).toBeUndefined()
  })

  it('compares without regard to the case of ASCII letters alone', () => {
    expect(foldDoi('10.1000/ABÉ')).toBe('10.1000/abÉ')
  })
})
