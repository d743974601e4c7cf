/** Checks that the day of a run is the one that was asked for, or none. */
import { expect, it } from 'vitest'
import { today } from '../../src/project/today.ts'
import { UsageError } from '../../src/project/usage-error.ts'

const on = (epoch?: string): string =>
  today({ env: { SOURCE_DATE_EPOCH: epoch }, now: () => new Date('2026-11-20T23:59:59Z') })

it.each([
  [undefined, '2026-11-20'],
  ['', '2026-11-20'],
  ['0', '1970-01-01'],
  ['1760000000', '2025-10-09'],
  ['253402300799', '9999-12-31'],
])('of SOURCE_DATE_EPOCH %j is %s', (epoch, day) => expect(on(epoch)).toBe(day))

it.each(['abc', '-1', '1e999', '1.5', '253402300800', '99999999999999999999', ' 1'])(
  'is refused of %j',
  (epoch) => {
    expect(() => on(epoch)).toThrow(UsageError)
    expect(() => on(epoch)).toThrow(`not "${epoch}"`)
  },
)
