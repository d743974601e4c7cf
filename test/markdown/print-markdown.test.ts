/** Checks that printing keeps markers as markers and text as text. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import { printMarkdown } from '../../src/markdown/print-markdown.ts'
import { leaves } from './read.ts'

const markers = (text: string): string[] =>
  leaves(parseMarkdown(text)).filter((leaf) => leaf.startsWith('citation'))

it.each([
  ['Rents rose [1][2] and [@k, pp. 3–4; -@l].\n', 'Rents rose [1][2] and [@k, pp. 3–4; -@l].\n'],
  ['Rents rose \\[1] and [sic].\n', 'Rents rose \\[1] and \\[sic].\n'],
  ['Stop![1]\n', 'Stop\\![1]\n'],
  ['[1](2024)\n', '[1]\\(2024)\n'],
  ['[1]\\: https://a.org\n', '[1]\\: https://a.org\n'],
  ['> It rose [@k,\n> p. 4].\n', '> It rose [@k, p. 4].\n'],
  ['[1](https://a.org) [[2]](https://b.org)\n', '[1](https://a.org) [[2]](https://b.org)\n'],
])('prints %j as %j', (text, expected) => {
  const printed = printMarkdown(parseMarkdown(text))
  expect(printed).toBe(expected)
  expect(markers(printed)).toEqual(markers(text).map((leaf) => leaf.replaceAll('\\n', ' ')))
})

it('keeps every marker and every escaped one through parse, print, parse', () => {
  const parts = fc.constantFrom(
    'Rents rose ',
    '[1]',
    '[@k, p. 4]',
    '\\[1]',
    '[sic]',
    '(2024)',
    ': ',
    '!',
    '*',
    '**',
    '`',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '| ',
    '[1;2]',
    '[@a, @b]',
    '&amp;',
    '\\',
    '😀',
    ' ',
    '[',
    ']',
    '[@long_key_x]',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 25 }), (list) => {
      const text = list.join('')
      const once = printMarkdown(parseMarkdown(text))
      const expected = markers(text).map((leaf) => leaf.replaceAll('\\n', ' '))
      expect(markers(once)).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})
