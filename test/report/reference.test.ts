/** Holds the house style of references, locators, dates and notes. */
import { describe, expect, test } from 'vitest'
import { dateWords } from '../../src/report/date-words.ts'
import { locatorWords } from '../../src/report/locator-words.ts'
import { printReference, referenceOf } from '../../src/report/reference.ts'
import { parseDateValue } from '../../src/syntax/date-value.ts'
import { sourceOf } from './fixture.ts'

describe('a reference', () => {
  test('names author, title, container, publisher and date', () => {
    const issued = parseDateValue('2026-03-17')
    const source = sourceOf('courier', {
      type: 'article-newspaper',
      title: 'Ferry timetable slows down.',
      authors: [{ given: 'Ada', family: 'Berg' }, { family: 'Okonkwo' }],
      containerTitle: 'The Courier',
      publisher: 'Courier Press',
      ...(issued && { issued }),
    })
    expect(referenceOf(source)).toEqual({
      authors: 'Ada Berg, Okonkwo',
      title: 'Ferry timetable slows down.',
      container: 'The Courier',
      publisher: 'Courier Press',
      date: '17 March 2026',
      kind: 'Newspaper',
    })
    expect(printReference(referenceOf(source))).toBe(
      'Ferry timetable slows down. Ada Berg, Okonkwo. The Courier. Courier Press. 17 March 2026',
    )
  })

  test('does not name a publisher twice, and shortens a long list of authors', () => {
    const council = { literal: 'City council' }
    const own = sourceOf('minutes', { authors: [council], publisher: 'City council' })
    expect(referenceOf(own)).toEqual({
      authors: 'City council',
      title: 'Title of minutes',
      kind: 'Report',
    })
    const many = sourceOf('atlas', {
      authors: [{ literal: 'A' }, { literal: 'B' }, { literal: 'C' }, { literal: 'D' }],
    })
    expect(referenceOf(many).authors).toBe('A and others')
  })

  test('prefers the DOI as address and puts unknown types in words', () => {
    const source = sourceOf('paper', {
      type: 'collection_of-maps',
      doi: '10.1000/river 1',
      url: 'https://x.example',
    })
    expect(referenceOf(source)).toMatchObject({
      url: 'https://doi.org/10.1000/river%201',
      kind: 'Collection of maps',
    })
    expect(referenceOf(sourceOf('odd', { type: 'constructor' })).kind).toBe('Constructor')
  })
})

describe('a date', () => {
  test.each([
    ['2026-05-12', '12 May 2026'],
    ['2026-05', 'May 2026'],
    ['2026', '2026'],
    ['2025~', 'about 2025'],
    ['2026-02-27/2026-03-02', '27 February 2026 – 2 March 2026'],
  ])('%s reads "%s"', (raw, words) => {
    const value = parseDateValue(raw)
    expect(value && dateWords(value)).toBe(words)
  })
})

describe('a locator', () => {
  test.each([
    ['page', '4', 'p. 4'],
    ['page', '33–35', 'pp. 33–35'],
    ['section', '2.1', '§ 2.1'],
    ['timestamp', '41:12', '41:12'],
    ['constructor', 'x', 'x'],
  ])('%s %s reads "%s"', (label, value, words) => {
    expect(locatorWords({ label, value })).toBe(words)
  })
})
