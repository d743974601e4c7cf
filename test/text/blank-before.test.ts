/** Checks that spaces and tabs before a place are counted, and nothing else. */
import { expect, it } from 'vitest'
import { blankBefore } from '../../src/text/blank-before.ts'

it.each([
  ['a \t b', 4, 3],
  ['a b', 3, 0],
  ['  ', 2, 2],
  ['', 0, 0],
  ['a\n b', 3, 1],
])('%j before %i', (text, offset, count) => {
  expect(blankBefore(text, offset)).toBe(count)
})
