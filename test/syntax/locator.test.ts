/** Checks that locators are read with their labels and printed in the same way. */
import { expect, it } from 'vitest'
import { matchLocator, printLocator } from '../../src/syntax/locator.ts'

it.each([
  ['p. 4', 'page', '4', 'p. 4'],
  ['pages 33-35', 'page', '33-35', 'pp. 33-35'],
  ['33', 'page', '33', 'p. 33'],
  ['pp. 3, 5 and 7', 'page', '3, 5 and 7', 'pp. 3, 5 and 7'],
  ['ch. iv', 'chapter', 'iv', 'ch. iv'],
  ['§4.2', 'section', '4.2', 'sec. 4.2'],
  ['¶¶ 12–14', 'paragraph', '12–14', 'paras. 12–14'],
  ['fig. 2b', 'figure', '2b', 'fig. 2b'],
  ['l. 10', 'line', '10', 'l. 10'],
  ['n. 3', 'note', '3', 'n. 3'],
  ['vol. 2', 'volume', '2', 'vol. 2'],
  ['bk. 1', 'book', '1', 'bk. 1'],
  ['art. 9', 'article-locator', '9', 'art. 9'],
  ['col. 1', 'column', '1', 'col. 1'],
  ['no. 5', 'issue', '5', 'no. 5'],
  ['pt. 3', 'part', '3', 'pt. 3'],
  ['v. 2', 'verse', '2', 'v. 2'],
  ['sub verbo ferry boat', 'sub-verbo', 'ferry boat', 's.v. ferry boat'],
  ['item 7', 'item', '7', 'item 7'],
  ['app. B', 'appendix', 'B', 'app. B'],
  ['41:12', 'timestamp', '41:12', '41:12'],
  ['1:02:33–1:04:00', 'timestamp', '1:02:33–1:04:00', '1:02:33–1:04:00'],
])('reads %s as %s %s', (text, label, value, printed) => {
  expect(matchLocator(text)).toEqual({ locator: { label, value }, length: text.length })
  expect(printLocator({ label, value })).toBe(printed)
})

it.each(['planets', 'p4', 'p.', 'iv', 'emphasis added', ''])('finds no locator in "%s"', (text) => {
  expect(matchLocator(text)).toBeUndefined()
})

it('stops where the locator ends', () => {
  expect(matchLocator('p. 4, emphasis added')?.length).toBe(4)
  expect(matchLocator('p. 4.')?.locator.value).toBe('4')
})
