/** Shows which addresses become links and what is left of raw HTML. */
import { expect, test } from 'vitest'
import { withoutComments } from '../../../src/syntax/raw-html.ts'
import { safeUrl } from '../../../src/report/html/safe-url.ts'

test.each([
  ['https://harbour.example/a?b=c#d', 'https://harbour.example/a?b=c#d'],
  ['HTTP://harbour.example', 'HTTP://harbour.example'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  [' https://harbour.example/\u0000a\n', 'https://harbour.example/a'],
])('%j becomes a link', (url, href) => {
  expect(safeUrl(url)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<b>',
  'file:///etc/passwd',
  'ftp://harbour.example',
  '//harbour.example',
  'ferry.md',
  '#rents',
  '',
  'https://',
  `https://harbour.example/${'a'.repeat(3000)}`,
])('%j stays text', (url) => {
  expect(safeUrl(url)).toBeUndefined()
})

test('comments go, other markup and unclosed comments stay', () => {
  expect(withoutComments('<!-- a --><b>c</b><!-- d -->')).toBe('<b>c</b>')
  expect(withoutComments('<i><!-- open')).toBe('<i><!-- open')
  expect(withoutComments('<!--'.repeat(50_000))).toHaveLength(200_000)
})
