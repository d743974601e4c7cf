/** Checks that only what would overwhelm the parser is refused. */
import { expect, it } from 'vitest'
import { findExcess } from '../../src/markdown/complexity.ts'

it.each([
  ['a long tight list with emphasis', '- **Rents** *rose* [1].\n'.repeat(5000)],
  ['a long table with emphasis', '| **rents** | *rose* |\n'.repeat(5000)],
  ['many paragraphs with open brackets', 'The interval [0, 1) is half open.\n\n'.repeat(2000)],
  ['a long paragraph of markers', '[@k] '.repeat(50_000)],
  ['a hundred quotes inside each other', `${'>'.repeat(100)} a`],
  ['two hundred thousand lines', 'a\n'.repeat(200_000)],
  ['a thousand underlined headings', 'Rents\n=====\n\n'.repeat(1000)],
  ['a hundred thousand links in a paragraph', '[a](b) '.repeat(100_000)],
])('reads %s', (_, text) => {
  expect(findExcess(text, 0)).toBeUndefined()
})

it.each([
  ['101 quotes inside each other', `Rents.\n\n${'>'.repeat(101)} a`, 8],
  ['lists by indentation', `a\n${' '.repeat(210)}- b`, 2],
  ['lists by tabs', `a\n${'\t'.repeat(60)}- b`, 2],
  ['quotes and numbered lists', `a\r\n${'> 1. '.repeat(60)}b`, 3],
  ['brackets over lines', '![a\n'.repeat(501), 2000],
  ['one line too many', 'a\n'.repeat(200_001), 400_000],
  ['one character too many', 'a'.repeat(10_000_001), 10_000_000],
  ['one underlined heading too many', 'Rents\n---\n'.repeat(1001), 10_006],
  ['too many footnotes of nothing in a paragraph', `a\n\n${'[^a] '.repeat(100_001)}`, 3],
  ['brackets that are closed in the end', `a\n\n${'!['.repeat(501)}${'](u)'.repeat(501)}`, 3],
  ['emphasis over lines', `a\n\n${'*a _b\n'.repeat(75_001)}`, 450_003],
])('refuses %s at its line', (_, text, start) => {
  expect(findExcess(text, 0)?.span.start).toBe(start)
})

it('does not look before its start', () => {
  expect(findExcess(`${'>'.repeat(200)}\nRents.`, 201)).toBeUndefined()
})
