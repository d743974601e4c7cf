import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText } from '../../src/project/decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

it('keeps a byte order mark, so that offsets are those of the file', () => {
  expect(decodeText(utf8('\uFEFFrents'))).toEqual({ text: '\uFEFFrents' })
})

it('points at the first byte that is not UTF-8, in UTF-16 units', () => {
  const bytes = new Uint8Array([...utf8('🚢 und '), 0xff, ...utf8(' Fluss')])
  const { text, fault } = decodeText(bytes)
  expect(text).toBe('🚢 und \uFFFD Fluss')
  expect(fault?.offset).toBe('🚢 und '.length)
})

it('recognises UTF-16 by its mark', () => {
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0])).fault?.message).toContain('UTF-16')
})

it('gives back every text that was encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeText(utf8(text)).text).toBe(text)
    }),
  )
})
