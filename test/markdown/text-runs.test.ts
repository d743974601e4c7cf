/** Checks that prose is aligned with the source it was read from. */
import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../src/model/source-offset.ts'
import { read, slice } from './read.ts'

/** Text and source of each run of the first block. */
function runs(source: string): string[][] {
  const [block] = read(source).blocks
  return (block?.runs ?? []).map(({ textStart, textEnd, start, end }) => [
    block?.text.slice(textStart, textEnd) ?? '',
    source.slice(start, end),
  ])
}

describe('runs', () => {
  it.each([
    ['plain words', 'Rents rose.', [['Rents rose.', 'Rents rose.']]],
    [
      'escapes',
      'a \\* b \\q',
      [
        ['a ', 'a '],
        ['*', '\\*'],
        [' b \\q', ' b \\q'],
      ],
    ],
    [
      'entities',
      'R&amp;D &nope; &#x41;',
      [
        ['R', 'R'],
        ['&', '&amp;'],
        ['D &nope; ', 'D &nope; '],
        ['A', '&#x41;'],
      ],
    ],
    [
      'line ends',
      'a \t\r\nb',
      [
        ['a', 'a'],
        ['\n', '\r\n'],
        ['b', 'b'],
      ],
    ],
    [
      'hard breaks',
      'a  \nb',
      [
        ['a', 'a'],
        ['\n', '\n'],
        ['b', 'b'],
      ],
    ],
    [
      'hard breaks with a backslash',
      '> a\\\r\n> b',
      [
        ['a', 'a'],
        ['\n', '\r\n'],
        ['b', 'b'],
      ],
    ],
    ['quotes', '> a\n> > \n> b', [['a', 'a']]],
    [
      'quote prefixes',
      '> a\n>  b',
      [
        ['a\n', 'a\n'],
        ['b', 'b'],
      ],
    ],
    ['lazy lines', '> a\nb', [['a\nb', 'a\nb']]],
    [
      'signs that are no quote',
      '> a\n     > b',
      [
        ['a\n', 'a\n'],
        ['> b', '> b'],
      ],
    ],
    [
      'escaped signs in a quote',
      '> a\n> \\> b',
      [
        ['a\n', 'a\n'],
        ['>', '\\>'],
        [' b', ' b'],
      ],
    ],
    ['code', '`` a`b ``', [['a`b', 'a`b']]],
    ['code of spaces', '`  `', [['  ', '  ']]],
    ['code padded by line ends', '`\r\na b\r\n`', [['a b', 'a b']]],
    ['code padded by a space and a line end', '` a b\n`', [['a b', 'a b']]],
    [
      'code over lines',
      '> `a\n>  b`',
      [
        ['a\n', 'a\n'],
        [' b', ' b'],
      ],
    ],
    [
      'code in a table',
      '| `a\\|b` c\\|d |\n| - |',
      [
        ['a', 'a'],
        ['|', '\\|'],
        ['b', 'b'],
        [' c', ' c'],
        ['|', '\\|'],
        ['d', 'd'],
      ],
    ],
    [
      'code with a backslash in a table',
      '| `a\\b\\|` |\n| - |',
      [
        ['a\\b', 'a\\b'],
        ['|', '\\|'],
      ],
    ],
    ['NUL', 'a\0b', [['a\uFFFDb', 'a\0b']]],
    [
      'markers',
      '> [@k,\n> p. 4]',
      [
        ['[@k,\n', '[@k,\n'],
        ['p. 4]', 'p. 4]'],
      ],
    ],
  ])('of %s', (_, source, expected) => {
    expect(runs(source)).toEqual(expected)
  })
})

it('finds the source of a stretch, whole escapes and entities included', () => {
  const source = '> R&amp;D\n> **rose** \\*.'
  const [block] = read(source).blocks
  const at = (words: string): string => {
    const start = block?.text.indexOf(words) ?? -1
    return slice(source, sourceSpan(block?.runs ?? [], { start, end: start + words.length }))
  }
  expect(block?.text).toBe('R&D\nrose *.')
  expect(at('&')).toBe('&amp;')
  expect(at('D\nro')).toBe('D\n> **ro')
  expect(at('se *')).toBe('se** \\*')
  expect(at('.')).toBe('.')
})

it('holds more runs than a call takes arguments', () => {
  expect(runs('&lt;&'.repeat(100_000))).toHaveLength(200_000)
})
