/** Holds names of files and sections to what every file system and URL can carry. */
import { expect, test } from 'vitest'
import { fileSlug, slugOf, uniqueNames } from '../../src/text/slug.ts'

test('words are joined by hyphens in lower case, without marks', () => {
  expect(slugOf('1. What the Operator says — and Émile')).toBe('1-what-the-operator-says-and-emile')
  expect(slugOf('  …  ')).toBe('')
  expect(slugOf('שכר דירה')).toBe('שכר-דירה')
})

test('a long title is cut', () => {
  expect(slugOf('river '.repeat(1000)).length).toBeLessThanOrEqual(80)
})

test('a briefing is called after its file, and never like a device', () => {
  expect(fileSlug('briefings/2026/Ferry Timetable.md')).toBe('ferry-timetable')
  expect(fileSlug('con.md')).toBe('briefing-con')
  expect(fileSlug('../../….md')).toBe('briefing')
})

test('a second briefing of the same name gets a number, and none is called "index"', () => {
  const unique = uniqueNames(['index'])
  expect(['ferry', 'ferry', 'ferry-2', 'ferry', 'index'].map(unique)).toEqual([
    'ferry',
    'ferry-2',
    'ferry-2-2',
    'ferry-3',
    'index-2',
  ])
})
