import { expect, it } from 'vitest'
import { fingerprint } from '../../src/text/fingerprint.ts'

it('is the same for the same text, today and in a year', () => {
  expect(fingerprint('Rents rose by 4 %.')).toMatchInlineSnapshot(`"df4fccdb1a19266b"`)
  expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/)
})

it('differs for a hundred thousand texts that differ in one number', () => {
  const names = new Set(
    Array.from({ length: 100_000 }, (_, index) => fingerprint(`Rents rose by ${index} %.`)),
  )
  expect(names.size).toBe(100_000)
})

it('has first halves that differ as well, since ids show only those', () => {
  const names = new Set(
    Array.from({ length: 10_000 }, (_, index) =>
      fingerprint(`The ferry ran ${index} times.`).slice(0, 8),
    ),
  )
  expect(names.size).toBe(10_000)
})
