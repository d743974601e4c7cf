/** Checks that markers survive Markdown, and that Markdown survives markers. */
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import { growth } from '../growth.ts'
import { cited, leaves, read, slice } from './read.ts'

describe('the traps', () => {
  it.each([
    ['Rents rose [1][2].\n\n[1]: https://a.org\n[2]: https://b.org', ['number [1]', 'number [2]']],
    ['Rents rose [1].\n\n[1]: https://a.org', ['number [1]']],
    ['Rents rose [1](2024).', ['number [1]']],
    ['Rents rose [1](p. 4).', ['number [1]']],
    ['Rents rose [1](https://a.org).', ['numbered-link [1](https://a.org)']],
    [
      'Rents rose [1](https://a.org "Rents (2024)").',
      ['numbered-link [1](https://a.org "Rents (2024)")'],
    ],
    [
      'Rents rose [[1]](https://a.org)[[2]](https://b.org).',
      ['numbered-link [[1]](https://a.org)', 'numbered-link [[2]](https://b.org)'],
    ],
    ['Rents rose [1](#s1).', ['numbered-link [1](#s1)']],
    ['Rents rose [@census](https://a.org).', []],
    ['Rents rose [in 2019](https://a.org).', []],
    ['Rents rose [in 2019][1].\n\n[1]: https://a.org', []],
    ['Rents rose \\[1], \\[@census] and [1\\].', []],
    ['Rents rose `[1]` and ``[@census]``.', []],
    ['![1](map.png) and ![see [1] there](map.png)', []],
    ['Stop![1] Go!', ['number [1]']],
    ['It *rose [1]* and **fell [@census]**.', ['number [1]', 'key [@census]']],
    ['It rose [@a_b_c] and [@d_e_f].', ['key [@a_b_c]', 'key [@d_e_f]']],
    ['It rose [@a*b] and [@c*d].', ['key [@a*b]', 'key [@c*d]']],
    ['It rose [**1**].', ['malformed [**1**]']],
    ['It rose [@k, "R&amp;D"].', ['key [@k, "R&amp;D"]']],
    ['- [ ] paint the ferry\n- [x] sail [1]\n- [1] done', ['number [1]', 'number [1]']],
    ['It rose[^1].\n\n[^1]: Nobody knows.', []],
    ['In [2024] the [sic] interval [0, 1] of […].', []],
    ['[1]: https://a.org', []],
    ['# Rents [1]\n\nRivers\n===\n', ['number [1]']],
    ['| planet | [1] |\n| - | - |\n| Mars | [@k, p. 4] |', ['number [1]', 'key [@k, p. 4]']],
    ['<b>[1]</b>', ['number [1]']],
    ['<div>[1]</div>', []],
    ['~~It rose [1]~~', []],
    ['    It rose [1] in code', []],
    ['It rose [[@k]].', ['key [@k]']],
    ['It rose [text [1] @k].', ['number [1]']],
    ['See [the list [1]](https://a.org).', ['malformed [1]']],
    ['Escaped \\![1] and \\\\[2].', ['number [1]', 'number [2]']],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected)
  })

  it('keeps a definition for what follows it', () => {
    const { numberedReferences } = read('Rents rose [1].\n\n[1]: https://a.org "Title"')
    expect(numberedReferences).toEqual([
      { number: 1, url: 'https://a.org', span: { start: 17, end: 43 } },
    ])
  })
})

describe('markers over line ends', () => {
  it.each([
    ['plain', 'It rose [@k,\np. 4] then.', '[@k,\np. 4]'],
    ['CRLF', 'It rose [@k,\r\np. 4] then.', '[@k,\r\np. 4]'],
    ['quote', '> It rose [@k,\n> p. 4] then.', '[@k,\n> p. 4]'],
    ['list', '- It rose [@k,\n  p. 4] then.', '[@k,\n  p. 4]'],
    ['both', '> 1. It rose [@k,  \n>    p. 4] then.', '[@k,  \n>    p. 4]'],
  ])('leaves containers out of the marker: %s', (_, text, inSource) => {
    const { citations, blocks } = read(text)
    expect(citations[0]?.raw).toBe('[@k,\np. 4]')
    expect(citations[0] && slice(text, citations[0].span)).toBe(inSource)
    expect(citations[0]?.items[0]).toMatchObject({ locator: { label: 'page', value: '4' } })
    expect(blocks[0]?.text).toBe('It rose [@k,\np. 4] then.')
  })
})

it('makes one node of each marker, in links and images too', () => {
  expect(leaves(parseMarkdown('a [1][@b] [c [2] d](u) ![e [3]](v)'))).toEqual([
    'text "a "',
    'citation "[1]"',
    'citation "[@b]"',
    'text " "',
    'text "c "',
    'citation "[2]"',
    'text " d"',
    'text " "',
    'image',
  ])
})

it.each(['[@k] ', '[', '[@', '[1', '[1](', '[a [1] ', '[@a "', 'x [1;2] ', '![1]'])(
  'takes time in proportion to the number of "%s"',
  async (pattern) => {
    expect(await growth((count) => parseMarkdown(pattern.repeat(count)), 300)).toBeLessThan(40)
  },
)
