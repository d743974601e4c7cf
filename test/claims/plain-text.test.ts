import { expect, it } from 'vitest'
import { plainText } from '../../src/claims/plain-text.ts'
import { markersIn } from './block.ts'

const plain = (text: string): string =>
  plainText(text, { start: 0, end: text.length }, markersIn(text))

it.each([
  ['Rents rose [1].', 'Rents rose.'],
  ['Rents rose [1][2].', 'Rents rose.'],
  ['Rents rose [1] [2] [3].', 'Rents rose.'],
  ['Rents [1] rose.', 'Rents rose.'],
  ['Rents rose.[1][2]', 'Rents rose.'],
  ['Rents rose [1], and fell [2].', 'Rents rose, and fell.'],
])('prints %j without its markers', (text, words) => {
  expect(plain(text)).toBe(words)
})

it('takes time in proportion to the markers, however many stand side by side', () => {
  const once = (count: number): number => {
    const text = `Rents rose ${'[1]'.repeat(count)}.`
    const markers = markersIn(text)
    const before = performance.now()
    plainText(text, { start: 0, end: text.length }, markers)
    return performance.now() - before
  }
  // The quickest of several: another program may take the processor for a while.
  const seconds = (count: number): number => Math.min(once(count), once(count), once(count))
  seconds(1000)
  expect(seconds(80_000)).toBeLessThan(Math.max(1, seconds(10_000)) * 40)
})
