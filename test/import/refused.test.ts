/** Holds what becomes of texts that no parser should be given. */
import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

describe('a text that is too complex', () => {
  it.each([
    ['quotations', '> '.repeat(200), /nested more than/],
    ['brackets', '['.repeat(20_000), /brackets are open/],
    ['emphasis', '*a '.repeat(150_001), /emphasis signs/],
  ])('of %s is not read, and nothing is changed', (_what, opening, message) => {
    const { text, report } = importText(`${opening}Late [1]`)
    expect(text).toContain(opening)
    expect(report.excess?.message).toMatch(message)
  })
})
