/** Tests what counts as ASCII. */
import { expect, it } from 'vitest'
import { isAscii } from '../../src/text/is-ascii.ts'

it.each([
  ['', true],
  ['Rents\n\u007f', true],
  ['Flüsse', false],
  ['\u0080', false],
  ['a😀', false],
])('says of %j whether it is ASCII', (text, expected) => {
  expect(isAscii(text)).toBe(expected)
})
