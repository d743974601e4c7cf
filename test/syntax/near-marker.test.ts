/** Checks that what was meant as a marker is found, and that prose is left alone. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNearMarkers } from '../../src/syntax/near-marker.ts'

it.each([
  ['Rents rose ［1］.', '［1］', [1]],
  ['Rents rose 【1】.', '【1】', [1]],
  ['Rents rose 【2，3】.', '【2，3】', [2, 3]],
  ['Rents rose 【8†source】.', '【8†source】', []],
  ['Rents rose 【4:0†ferry.pdf】.', '【4:0†ferry.pdf】', []],
  ['Rents rose [cite: 3, 4].', '[cite: 3, 4]', []],
  ['[cite_start]Rents rose.', '[cite_start]', []],
  [
    'Rents rose \uE200cite\uE202turn0search1\uE202turn2news4\uE201.',
    '\uE200cite\uE202turn0search1\uE202turn2news4\uE201',
    [],
  ],
  ['Rents rose citeturn0search1.', 'citeturn0search1', []],
  ['Rents rose turn0search1.', 'turn0search1', []],
  ['Rents rose [turn12view3].', '[turn12view3]', []],
  [
    'Rents rose :contentReference[oaicite:3]{index=3}.',
    ':contentReference[oaicite:3]{index=3}',
    [],
  ],
  ['Rents rose [oai_citation:0‡rents.pdf].', '[oai_citation:0‡rents.pdf]', []],
  ['Rents rose 【oaicite:3】.', '【oaicite:3】', []],
  ['Rents rose [8†L3-L9].', '[8†L3-L9]', []],
  ['Rents rose [web:3, web:4].', '[web:3, web:4]', []],
  ['Rents rose [citation:1].', '[citation:1]', []],
  [
    'Rents rose<grok:render type="render_inline_citation">.',
    '<grok:render type="render_inline_citation">',
    [],
  ],
  ['Rents rose [1;2 and fell.', '[1;2', [1, 2]],
  ['Rents rose [@census, p. 4', '[@census, p. 4', ['census']],
  ['Rents rose [-@census and fell.', '[-@census', ['census']],
])('finds the marker in "%s"', (text, raw, names) => {
  const found = findNearMarkers(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([raw])
  expect(
    found[0]?.items.map(({ target }) =>
      'key' in target ? target.key : 'number' in target && target.number,
    ),
  ).toEqual(names)
  for (const { span } of found[0]?.items ?? [])
    expect(String(names)).toContain(text.slice(span.start, span.end))
})

it.each([
  'as he said [sic] in the [1990s] of [a] river',
  'write to clerk@harbour.org or @harbour on any network, or [clerk@harbour.org',
  'the interval [1, 2) is half open',
  'array[i] and arr[1',
  'an icon \uF015 home',
  'the site was cited in return 0',
  '［planets］ and 【rivers】',
  'at turn 0 search 1, overturn0search1, [web: 3 sites] and [file: rents]',
  'escaped markers [1], [1; 2; 3], [@key] and [@key, p. 4] arrive here closed',
])('leaves "%s" alone', (text) => {
  expect(findNearMarkers(text)).toEqual([])
})

it('takes a key that is not closed whole, whatever stands in it', () => {
  expect(findNearMarkers('[@keyciteturn0search1')).toMatchObject([{ start: 0, end: 21 }])
})

it('never throws, and reports spans in order without overlaps', () => {
  const parts = fc.constantFrom(
    '[',
    '［',
    '【',
    '】',
    '†',
    '1',
    ';',
    ', ',
    '@',
    'key',
    '\uE200',
    'cite',
    'turn0search1',
    ' ',
    ']',
    ':',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
      const text = list.join('')
      let end = 0
      for (const near of findNearMarkers(text)) {
        expect(near.start).toBeGreaterThanOrEqual(end)
        expect(near.end).toBeGreaterThan(near.start)
        expect(near.end).toBeLessThanOrEqual(text.length)
        end = near.end
      }
    }),
    { numRuns: 2000 },
  )
})

it('finds the same in a text that holds "turn" further down', () => {
  const parts = [
    '[',
    ']',
    '【',
    '】',
    '［',
    '1',
    '12',
    ', ',
    '; ',
    '@',
    '†',
    'cite',
    ':',
    'web: 1',
    '<grok:render>',
    'é',
    ' ',
    'oai_citation:',
  ]
  const texts = fc.array(fc.constantFrom(...parts)).map((some) => some.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(findNearMarkers(text)).toEqual(findNearMarkers(`${text}\nIn turn`))
    }),
  )
})
