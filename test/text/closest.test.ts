import { expect, it } from 'vitest'
import { closest } from '../../src/text/closest.ts'

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
