/** Holds what a Markdown file says of itself. */
import { describe, expect, it } from 'vitest'
import { readMarkdownFacts } from '../../src/extract/markdown-facts.ts'

describe('what a Markdown file says of itself', () => {
  it.each([
    [
      '---\ntitle: Rents\nauthor: [Ada Quay, Ben Mole]\ndate: 2026-03-09\nlang: en\n---\n# No',
      {
        title: 'Rents',
        authors: [{ name: 'Ada Quay' }, { name: 'Ben Mole' }],
        published: '2026-03-09',
        language: 'en',
      },
    ],
    ['---\ndate: in March\n---\n\n# Rents rise #\n', { title: 'Rents rise', authors: [] }],
    ['\uFEFF# Rents\r\n', { title: 'Rents', authors: [] }],
    ['Rents\n\n# A part\n', { authors: [] }],
    ['## A part\n', { authors: [] }],
    ['---\n- a\n---\n', { authors: [] }],
    ['---\n[: {\n---\n', { authors: [] }],
    ['', { authors: [] }],
  ])('%j', (text, facts) => {
    expect(readMarkdownFacts(text)).toEqual(facts)
  })
})
