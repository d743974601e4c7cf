/** Holds how media types are found: by header, first bytes and name. */
import { describe, expect, it } from 'vitest'
import { extensionOf, guessMediaType, parseMediaType } from '../../src/extract/media-type.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a media type', () => {
  it('is read from a header', () => {
    expect(parseMediaType('Text/HTML; charset="ISO-8859-1"')).toEqual({
      type: 'text/html',
      charset: 'ISO-8859-1',
    })
    for (const header of [undefined, '', 'html', 'application/octet-stream'])
      expect(parseMediaType(header)).toBeUndefined()
  })

  it.each([
    ['%PDF-1.7 …', 'rents.txt', 'application/pdf'],
    ['# Rents', 'a.MD', 'text/markdown'],
    ['\n<!DOCTYPE html><p>', 'page', 'text/html'],
    ['Rents rose.', 'rents', 'text/plain'],
    ['a\u0000b', 'rents', 'application/octet-stream'],
  ])('of %j named %s is %s', (content, name, type) => {
    expect(guessMediaType(bytesOf(content), name)).toEqual({ type })
  })

  it('has an extension for stored files', () => {
    const types = ['text/html', 'application/pdf', 'text/plain', 'text/x-log', 'model/gltf']
    expect(types.map(extensionOf)).toEqual(['html', 'pdf', 'txt', 'txt', 'bin'])
  })
})
