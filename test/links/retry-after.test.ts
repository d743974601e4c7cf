/** Reads Retry-After in both of its forms. */
import { expect, it } from 'vitest'
import { retryAfterMs } from '../../src/links/retry-after.ts'

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Fri, 20 Nov 2026 12:01:00 GMT', 60_000],
  ['Friday, 20-Nov-26 12:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2020 12:01:00 GMT', 0],
  ['-5', undefined],
  ['2.5', undefined],
  ['river 7', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is %s ms', (header, expected) => {
  expect(retryAfterMs(header, new Date('2026-11-20T12:00:00Z'))).toBe(expected)
})
