/** Holds the guess at what reading costs to texts that are known to be quick or slow. */
import { describe, expect, it } from 'vitest'
import { outlook } from '../../src/markdown/reading-cost.ts'

const SIZE = 256 * 1024
const repeat = (piece: string, size = SIZE): string => piece.repeat(Math.ceil(size / piece.length))

describe('what could take long', () => {
  it.each([
    ['tildes that cross', repeat('~a b~ ', 32 * 1024)],
    ['tags', repeat('<b\n>a', 32 * 1024)],
    ['lists of every sign', repeat('- a\n* b\n+ c\n1. d\n2) e\n', 32 * 1024)],
    ['quotes with lazy lines', repeat('> > > a\nb\n', 32 * 1024)],
    ['old line ends', repeat('> > > a\rb\r', 32 * 1024)],
  ])('is what the full parser reads: %s', (_name, text) => {
    expect(outlook(text, true).mayTakeLong).toBe(true)
  })

  it('is much more without the fast lane', () => {
    const text = repeat('Rents rose by 4 % [1].\n')
    expect(outlook(text, true).mayTakeLong).toBe(false)
    expect(outlook(text, false).mayTakeLong).toBe(true)
  })
})

describe('what cannot', () => {
  it.each([
    ['nothing', ''],
    ['an ordinary briefing', repeat('# Rents\n\n- Rents **rose** [1].\n\n![i](u)\n\n', 32 * 1024)],
    ['a long plain one', repeat('## Rents\n\nRents rose [1].\n\n- *a*\n- b\n\n', 4 * SIZE)],
    ['a long one with front matter', `---\ntitle: Rents\n---\n${repeat('Rents [1].\n\n')}`],
    ['one word', repeat('a')],
  ])('is most: %s', (_name, text) => {
    expect(outlook(text, true).mayTakeLong).toBe(false)
  })
})
