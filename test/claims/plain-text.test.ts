import { expect, it } from 'vitest'
import { plainText } from '../../src/claims/plain-text.ts'
import { growth } from '../growth.ts'
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

it('takes time in proportion to the markers, however many stand side by side', async () => {
  const make = (count: number): (() => string) => {
    const text = `Rents rose ${'[1]'.repeat(count)}.`
    const markers = markersIn(text)
    return () => plainText(text, { start: 0, end: text.length }, markers)
  }
  const [few, many] = [make(10_000), make(80_000)]
  expect(await growth((count) => (count > 10_000 ? many : few)(), 10_000)).toBeLessThan(40)
})
