/** Makes documents of fragments of Markdown's grammar and ours, so that constructs meet. */
import * as fc from 'fast-check'
import { heapsOf } from '../laws/heaps.ts'

const words = ['Rents rose', 'rivers ', 'a', 'b ', '. ', '1', '2024', 'é', '—', '“', '"', '(', ')']
const markers = [
  '[1]',
  '[1, p. 4]',
  '[@k]',
  '[@k, p. 4]',
  '[1;2]',
  '[@',
  '[1](2024)',
  '【8†source】',
]
const links = [
  ['[', ']', '](', '(https://a.org)', '(2024)', '("t")', '[x](u)', '[x](u "t")', '![', '!'],
  ['[[1]](https://a.org)', '[1](https://a.org)', '[x]', '[x][y]', '[^1]', '![i](u)'],
  ['[1]: https://a.org\n', '[x]: /u\n', '\n[^1]: see\n', '<https://d.org>'],
  ['\n\n[x]: /u\n\n', '\n\n[y]: v "t"\n[x]: w\n\n', '\n\n[^1]: see [x]\n\n', '[x][]', '[y][^1]'],
].flat()
const inlines = [
  ['*', '**', '***', '_', '__', '`', '``', '~', '~~', '\\', '\\[', '\\\n', '<', '>', '<b>'],
  ['&amp;', '&#35;', '&nope;', '&', '<!-- c -->', '<!--', '-->', ':', '::', '=', '|', '#'],
].flat()
const lineStarts = [
  ['\n', '\n', '\n\n', '\n\n', '  \n', '   \n', ' ', '  ', '    ', '> ', '>', '>\n', '\n> '],
  ['- ', '* ', '+ ', '-\n', '1. ', '2. ', '1) ', '10. ', '\n- ', '\n- ', '\n  - ', '\n    - '],
  ['\n* ', '\n1. ', '\n2. ', '\n   ', '\n>\n> ', '\n# ', '\n\n# ', '# ', '## ', '####### ', ' #'],
  ['---\n', '\n---\n', '\n===\n', '***\n', '```\n', '~~~\n', '<!-- c -->\n', '- [ ] ', '[x] '],
  ['\n\t', '\n\n\t', '-\t', '1.\t', '\n-\t', '\n\t-\t', '\n \t', '>\t', '\n  \t- '],
  ['| ', '|\n', '\n| a | b |\n| - | - |\n', '\n| a |\n|:-:|\n| b |\n', '\n|-|\n', 'a | b\n- | -\n'],
].flat()
const strange = [
  '😀',
  '\u00A0',
  'שלום',
  '\u2028',
  '\t',
  'a'.repeat(20),
  '\r\n',
  '\r',
  '\0',
  '\uFEFF',
]
const blocks = [
  ['-\ta\n\t-\tb [1]\n\n\tc', '1.\ta\n\tb\n2.\tc\n\t* d', '* a\n\t* b\n\t\t* c'],
  ['# Rents', '## Rivers [1]', 'Rents rose [@k].', '**Rents** *fell* [1].\nAgain `x`.  \nNow.'],
  ['- a\n- b [1]\n  c', '1. a\n2. b\n   - c', '- a\n\n- b', '> Rents [1]\n> rose.', '---'],
  ['- a\n\n  ```\n  b\n\n   c\n  ```\n  d', '- ```js\n  a\n  ```', '1. a\n   ~~~\n  b\n   ~~~'],
  ['> ```\n> a\n>\n> b\n> ```', '> - ~~~\n>   a', '```\na\n\n- b', ' ~~~\n a\n  b\n ~~~', '  ```'],
  ['``` a  b \nc\n```', '| a |\u00A0\n| - |'],
  ['| a | b |\n| --- | --: |\n| 1 | [2] |', 'Text:\n- a\n- b', '<!-- c -->', '```\na\n\nb\n```'],
  [
    '[x](https://a.org) and [y]',
    '[y]: https://a.org',
    'Rents[^n] rose.',
    '[^n]: See [y].',
    'a <b>c</b> <br/>',
    '<div>\n\nRents\n\n</div>',
    '<details>\n<summary>a</summary>\n\nRents [x].\n\n</details>',
    '</P>\n[x]: /u\nb',
    '<table><tr><td\n>[1]\n- a',
    '    code',
  ],
].flat()

const mixed = heapsOf([words, markers, links, inlines, lineStarts, lineStarts, strange].flat())

const ordered = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...blocks), mixed), fc.constantFrom('\n\n', '\n\n', '\n')),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.flat().join(''))

const withLineFeeds = fc.oneof(mixed, ordered)

/** Half of them heaps of fragments, half of them whole blocks with such heaps between; some with "\r\n". */
export const documents: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: withLineFeeds, weight: 4 },
  { arbitrary: withLineFeeds.map((text) => text.replace(/\r?\n/g, '\r\n')), weight: 1 },
)
