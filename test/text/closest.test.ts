import { expect, it } from 'vitest'
import { closest, didYouMean } from '../../src/text/closest.ts'

const keys = ['census', 'harbour', 'gazette', 'almanac-2019']

it.each([
  ['censsu', 'census'],
  ['Harbor', 'harbour'],
  ['gazete', 'gazette'],
  ['almanac-2018', 'almanac-2019'],
  ['CENSUS', 'census'],
])('finds for %s the key %s', (word, key) => {
  expect(closest(word, keys)).toBe(key)
})

it.each(['moon', 'x', '', 'timetable'])('finds nothing near %j', (word) => {
  expect(closest(word, keys)).toBeUndefined()
})

it('words the guess as help, or gives the help that it was given', () => {
  expect(didYouMean('censsu', keys, 'see the list')).toBe('did you mean "census"?')
  expect(didYouMean('moon', keys, 'see the list')).toBe('see the list')
})
