/** Checks that what is made of a source is made once for each language. */
import { expect, test } from 'vitest'
import { perSource } from '../../../src/report/reference/per-source.ts'

test('makes it once for each source and language', () => {
  const made: string[] = []
  const describe = perSource(({ key }: { key: string }, lang) => {
    made.push(`${key} ${lang}`)
    return `${key} in ${lang}`
  })
  const [census, tides] = [{ key: 'census' }, { key: 'tides' }]
  expect(describe(census, 'en')).toBe('census in en')
  expect(describe(census, 'en')).toBe('census in en')
  expect(describe(census, 'de')).toBe('census in de')
  expect(describe(tides, 'en')).toBe('tides in en')
  expect(made).toEqual(['census en', 'census de', 'tides en'])
})
