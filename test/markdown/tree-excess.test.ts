/** Checks that trees are refused for what walks and pages cannot bear, and for nothing else. */
import type { Root } from 'mdast'
import { expect, it } from 'vitest'
import { parseWithFastLane } from '../../src/markdown/fast-lane/parse-with-fast-lane.ts'
import { parseMarkdown } from '../../src/markdown/markdown-parser.ts'
import { findTreeExcess } from '../../src/markdown/tree-excess.ts'
import { usualLimits } from '../../src/model/limits.ts'

const definition = `[a]: https://council.example/${'a'.repeat(10_000)}\n\n`

/** The same tree as the full parser's, which takes minutes for long lists. */
const parse = (text: string): Root => parseWithFastLane(text, parseMarkdown)

it.each([
  ['a hundred thousand list items', '- a\n'.repeat(100_000)],
  ['a hundred thousand sentences and markers', 'Yes [1]. '.repeat(100_000)],
  ['any number of decimal points', '1,000.5'.repeat(120_000)],
  ['a table of ten thousand rows', `a|b\n-|-\n${'c|d\n'.repeat(9_999)}`],
  [
    'a wide table of full rows',
    `${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${`${'|a'.repeat(200)}|\n`.repeat(90)}`,
  ],
  ['a long definition that is used twice', `${definition}[a] ![a]`],
])('takes %s', (_, text) => {
  expect(findTreeExcess(parse(text), text.length)).toBeUndefined()
})

it.each([
  ['one list item too many', '- a\n'.repeat(100_001), 'too-complex', 400_002],
  ['one marker too many', '[1]'.repeat(100_001), 'too-complex', 300_000],
  ['one sentence too many', `Yes.\n\n${'Yes. '.repeat(100_002)}`, 'too-complex', 6],
  ['emphasis within emphasis', `${'**a '.repeat(400)}${'b** '.repeat(400)}`, 'too-deep', 994],
  [
    'a definition that is used too often',
    `${definition}${'[a] '.repeat(30)}`,
    'expansion-limit',
    10_111,
  ],
  [
    'a table of empty columns',
    `a\n\n${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${'|b\n'.repeat(200)}`,
    'expansion-limit',
    3,
  ],
])('refuses %s at its place', (_, text, kind, start) => {
  const excess = findTreeExcess(parse(text), text.length)
  expect(excess).toMatchObject({ kind, span: { start, end: start + 1 } })
})

it('takes on what the user takes on', () => {
  const text = `${definition}${'[a] '.repeat(30)}`
  const limits = { ...usualLimits, expansion: 40 }
  expect(findTreeExcess(parseMarkdown(text), text.length, limits)).toBeUndefined()
})
