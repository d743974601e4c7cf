/** Holds the reader of small XML files to what XML is, and to places for what is not. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseXml } from '../../src/syntax/xml-tree.ts'

it('reads elements, attributes, references, comments and CDATA', () => {
  const text = `\uFEFF<?xml version="1.0"?><!-- x < y --><a b="1 &amp; 2" c='"'>\n <d/>x &lt; &#233;<![CDATA[<&]]>\n</a>\n`
  expect(parseXml(text)).toMatchObject({
    name: 'a',
    attrs: { b: '1 & 2', c: '"' },
    children: [{ name: 'd', attrs: {}, children: [] }, 'x < é', '<&'],
  })
})

it.each([
  ['', 'There is no element', 0],
  ['x', 'Text stands outside the root element', 0],
  ['<a>', 'Element "a" is never closed', 0],
  ['<a><b></a>', '"</a>" closes element "b"', 6],
  ['<a/></a>', '"</a>" closes nothing', 4],
  ['<a/><b/>', 'A second root element begins', 4],
  ['<a b=1/>', 'A tag is not written as XML', 0],
  ['<!DOCTYPE a><a/>', 'A tag is not written as XML', 0],
])('%s is a fault', (text, message, offset) => {
  expect(parseXml(text)).toEqual({ message, offset })
})

it('gives a tree or a fault for any text, and says where', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<c/>',
    'x',
    '<',
    '>',
    '&amp;',
    '<!--',
    '-->',
  )
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const read = parseXml(text)
        expect('name' in read || read.offset <= text.length).toBe(true)
      },
    ),
  )
})

it('refuses what nests deeper than any style', () => {
  expect(parseXml('<a>'.repeat(1000))).toMatchObject({ message: 'Elements nest too deep' })
})
