/** Holds that reading takes time in proportion to the text. */
import { expect, it } from 'vitest'
import { parseWithFastLane } from '../../src/markdown/fast-lane/parse-with-fast-lane.ts'
import { growth } from '../growth.ts'
import { read } from './read.ts'

it('takes time in proportion to the length of one paragraph', async () => {
  const sentence =
    'The **harbour** counted 4,120 crossings [1], says the _operator_ [@k, p. 4], 2019. '
  expect(await growth((count) => read(sentence.repeat(count)), 60)).toBeLessThan(40)
})

it('takes time in proportion to blocks of HTML without a comment', async () => {
  expect(await growth((count) => read('<p>\n\n'.repeat(count)), 4000)).toBeLessThan(24)
})

it.each([
  '[',
  ']',
  '`',
  '*a ',
  '[1',
  '<',
  '[a](',
  '- a\n',
  '\t',
  '-\ta\n\t-\tb\n',
  '> ',
  'a\n',
  '| a ',
  '~a~ ',
  '\\[',
  '((',
])('the fast lane reads %j over and over in linear time, the judge left out', async (pattern) => {
  const parse = (count: number) =>
    parseWithFastLane(pattern.repeat(count), () => ({ type: 'root', children: [] }))
  expect(await growth(parse, 2000)).toBeLessThan(40)
})
