/** Holds what goes of an address, and that nothing else does. */
import { describe, expect, it } from 'vitest'
import { cleanUrl, textFragmentOf, withoutTracking } from '../../src/syntax/clean-url.ts'

describe('a clean address', () => {
  it.each([
    ['https://t.example/a?utm_source=chatgpt.com', 'https://t.example/a'],
    ['https://t.example/a?b=1&utm_source=x&c=%20', 'https://t.example/a?b=1&c=%20'],
    ['https://t.example/a#:~:text=ten%20euros', 'https://t.example/a'],
    ['https://t.example/a?utm_medium=x#part:~:text=ten', 'https://t.example/a#part'],
    ['HTTPS://T.example/%7Ea?b', 'HTTPS://T.example/%7Ea?b'],
    [
      'https://web.archive.org/web/2026/https://t.example/a?utm_source=x',
      'https://web.archive.org/web/2026/https://t.example/a?utm_source=x',
    ],
    ['mailto:a@t.example?utm_source=x', 'mailto:a@t.example?utm_source=x'],
    ['https://', 'https://'],
  ])('of %s is %s', (url, clean) => {
    expect(cleanUrl(url)).toBe(clean)
  })

  it('keeps its passage when only trackers go', () => {
    const url = 'https://t.example/a?fbclid=1#:~:text=ten%20euros'
    expect(withoutTracking(url)).toBe('https://t.example/a#:~:text=ten%20euros')
    expect(textFragmentOf(url)).toBe('text=ten%20euros')
    expect(textFragmentOf('https://t.example/a#part')).toBeUndefined()
  })
})
