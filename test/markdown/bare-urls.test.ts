/** Checks where an address in running text ends. */
import { expect, it } from 'vitest'
import { findBareUrls } from '../../src/markdown/bare-urls.ts'

it.each([
  ['See https://rents.org/a?b=c#d, then go.', ['https://rents.org/a?b=c#d']],
  ['(https://rents.org/a_(b))', ['https://rents.org/a_(b)']],
  ['[https://rents.org]', ['https://rents.org']],
  ['“HTTPS://Rents.org/x.”', ['HTTPS://Rents.org/x']],
  ['https://a.org…, http://b.org/;', ['https://a.org', 'http://b.org/']],
  ['https:// and http and https://?x', []],
])('in "%s" finds %j', (text, urls) => {
  const found = findBareUrls(text)
  expect(found.map(({ url }) => url)).toEqual(urls)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(urls)
})
