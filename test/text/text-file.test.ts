import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextFile } from '../../src/text/text-file.ts'

describe('TextFile', () => {
  it('counts lines and columns from 1, in UTF-16 units', () => {
    const file = new TextFile('rivers.md', 'Elbe\n🚢 Rhine\n')
    expect(file.pointAt(0)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(file.pointAt(8)).toEqual({ line: 2, column: 4, offset: 8 })
    expect(file.pointAt(99)).toEqual({ line: 3, column: 1, offset: 14 })
  })

  it('takes CRLF, CR and LF for one line ending each', () => {
    const file = new TextFile('rivers.md', 'a\r\nb\rc\nd')
    expect([0, 3, 5, 7].map((offset) => file.pointAt(offset).line)).toEqual([1, 2, 3, 4])
    expect(file.lineSpan(1)).toEqual({ start: 0, end: 1 })
    expect(file.lineSpan(4)).toEqual({ start: 7, end: 8 })
  })

  it('does not count a byte order mark as a column', () => {
    const file = new TextFile('rivers.md', '\uFEFFElbe\nRhine')
    expect(file.pointAt(1)).toEqual({ line: 1, column: 1, offset: 1 })
    expect(file.pointAt(6)).toEqual({ line: 2, column: 1, offset: 6 })
  })

  it('agrees with splitting the text at its line endings', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '🚢') })
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const offset = text.length === 0 ? 0 : seed % (text.length + 1)
        const before = text.slice(0, offset)
        // Between CR and LF the line has not ended yet.
        const lines = (before.endsWith('\r') ? before.slice(0, -1) : before).split(/\r\n|\r|\n/)
        expect(new TextFile('rivers.md', text).pointAt(offset).line).toBe(
          text[offset] === '\n' && before.endsWith('\r')
            ? lines.length
            : before.split(/\r\n|\r|\n/).length,
        )
      }),
    )
  })
})
