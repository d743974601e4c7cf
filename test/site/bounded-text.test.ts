/** Checks that a text that is too long is refused by its name, and that other errors pass. */
import { expect, it } from 'vitest'
import { boundedText } from '../../src/site/bounded-text.ts'

it('gives the text when it is short enough', async () => {
  expect(await boundedText('write "a.html"', 3, () => 'abc')).toBe('abc')
})

it.each([
  ['longer than it may be', 3_000_000, () => 'a'.repeat(3_000_001), 'more than 3 MB'],
  ['longer than the engine holds', 10, () => 'a'.repeat(2 ** 30), 'more than a text can hold'],
])('refuses a text that is %s', async (_, most, render, size) => {
  await expect(boundedText('write "a.html"', most, render)).rejects.toThrow(
    `Cannot write "a.html": it would have ${size}`,
  )
})

it('lets other errors through', async () => {
  const render = (): string => 'a'.repeat(-1)
  await expect(boundedText('write "a.html"', 3, render)).rejects.toThrow(RangeError)
})
