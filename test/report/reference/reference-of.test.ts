/** Holds what a page needs of a reference, and how locators and dates read. */
import { describe, expect, test } from 'vitest'
import { partsText } from '../../../src/model/reference-part.ts'
import { dateWords } from '../../../src/report/date-words.ts'
import { locatorSpellings } from '../../../src/syntax/locator-labels.ts'
import { locatorWords } from '../../../src/report/words/locator-words.ts'
import {
  detailsOf,
  printReference,
  referenceOf,
} from '../../../src/report/reference/reference-of.ts'
import { parseDateValue } from '../../../src/syntax/date-value.ts'
import { sourceOf } from '../fixture.ts'

describe('a reference', () => {
  test('has the pieces that a card shows apart', () => {
    const issued = parseDateValue('2026-03-17')
    const source = sourceOf('courier', {
      type: 'article-newspaper',
      title: 'Ferry timetable slows down.',
      authors: [{ given: 'Ada', family: 'Berg' }, { family: 'Okonkwo' }],
      containerTitle: 'The Courier',
      publisher: 'Courier Press',
      ...(issued && { issued }),
    })
    const reference = referenceOf(source, 'en')
    expect(reference).toMatchObject({
      kind: 'Newspaper',
      outlet: 'The Courier',
      date: '17 March 2026',
    })
    expect(partsText(reference.title)).toBe('“Ferry timetable slows down.”')
    expect(partsText(detailsOf(reference))).toBe(
      'Ada Berg and Okonkwo. The Courier, Courier Press, 17 March 2026.',
    )
    expect(printReference(source, 'en')).toBe(
      'Ada Berg and Okonkwo. “Ferry timetable slows down.” The Courier, Courier Press, 17 March 2026.',
    )
  })

  test('names nobody twice, whatever the spelling', () => {
    const own = sourceOf('minutes', {
      authors: [{ literal: 'The City Council' }],
      publisher: 'City council',
      containerTitle: 'City Council',
    })
    expect(printReference(own, 'en')).toBe('The City Council. Title of minutes. n.d.')
  })

  test('prefers the DOI as address, and has none that is not of the web', () => {
    const paper = sourceOf('paper', { doi: '10.1000/river 1', url: 'https://x.example' })
    expect(referenceOf(paper, 'en').url).toBe('https://doi.org/10.1000/river%201')
    const odd = sourceOf('odd', { type: 'constructor', url: 'javascript:alert(1)' })
    expect(referenceOf(odd, 'en')).toMatchObject({ kind: 'Constructor', address: [] })
    expect(referenceOf(odd, 'en').url).toBeUndefined()
  })
})

describe('a date', () => {
  test.each([
    ['2026-05-12', 'en', '12 May 2026'],
    ['2026-05', 'en', 'May 2026'],
    ['2026', 'en', '2026'],
    ['2025~', 'en', 'about 2025'],
    ['2026-02-27/2026-03-02', 'en', '27 February – 2 March 2026'],
    ['2026-05-12/2026-05-14', 'en', '12–14 May 2026'],
    ['2026-05/2026-07', 'en', 'May–July 2026'],
    ['2019/2021', 'en', '2019–2021'],
    ['2025-12-31/2026-01-02', 'en', '31 December 2025 – 2 January 2026'],
    ['2026-05-12', 'de', '12. Mai 2026'],
    ['2026-05-01', 'fr', '1er mai 2026'],
    ['2026-05-12/2026-06-02', 'es', '12 de mayo – 2 de junio de 2026'],
    ['2026-05', 'pt', 'May 2026'],
  ])('%s reads in %s "%s"', (raw, lang, words) => {
    const value = parseDateValue(raw)
    expect(value && dateWords(value, lang)).toBe(words)
  })
})

describe('a locator', () => {
  test.each([
    ['page', '4', 'en', 'p. 4'],
    ['page', '33–35', 'en-GB', 'pp. 33–35'],
    ['page', '33–35', 'de', 'S. 33–35'],
    ['chapter', '2', 'de-AT', 'Kap. 2'],
    ['page', '33–35', 'fr', 'p. 33–35'],
    ['chapter', '2, 4', 'es', 'caps. 2, 4'],
    ['page', '4', 'pt', 'p. 4'],
    ['section', '2.1', 'en', '§ 2.1'],
    ['timestamp', '41:12', 'de', '41:12'],
    ['constructor', 'x', 'en', 'x'],
  ])('%s %s reads in %s "%s"', (label, value, lang, words) => {
    expect(locatorWords({ label, value }, lang)).toBe(words)
  })

  test('has a word for every label in every language, save for timestamps', () => {
    const labels = Object.keys(locatorSpellings).filter((label) => label !== 'timestamp')
    for (const lang of ['en', 'de', 'fr', 'es'])
      expect(labels.filter((label) => locatorWords({ label, value: '4' }, lang) === '4')).toEqual(
        [],
      )
  })
})
