/** Compares byte columns with those of an encoder. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Utf8Columns } from '../../src/report/utf8-columns.ts'
import { TextFile } from '../../src/text/text-file.ts'

const texts = fc
  .array(fc.constantFrom('rents', 'é', '𐐀', '“', '\n', '\r\n', '\ud800', '\udc00', '\ufeff', ' '), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

it('finds the column of every character in long lines as an encoder does', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (part, seed) => {
      const text = `${'tides 𐐀é '.repeat(250)}${part}`
      const offset = Array.from(text)
        .slice(0, seed % (text.length + 1))
        .join('').length
      const file = new TextFile('briefings/ferry.md', text)
      const point = file.pointAt(offset)
      const before = text.slice(file.lineSpan(point.line).start, offset)
      expect(new Utf8Columns(file).bytePointOf(point)).toEqual({
        line: point.line,
        column: new TextEncoder().encode(before).length + 1,
      })
    }),
  )
})

it('looks ten thousand places of a one-line file up without reading the line each time', () => {
  const text = 'é'.repeat(2_000_000)
  const file = new TextFile('briefings/ferry.md', text)
  const columns = new Utf8Columns(file)
  const found = Array.from(
    { length: 10_000 },
    (_, index) => columns.bytePointOf(file.pointAt(index * 200)).column,
  )
  expect(found.at(-1)).toBe(9999 * 200 * 2 + 1)
}, 2000)
