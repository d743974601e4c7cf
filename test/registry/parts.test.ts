/** Holds the law of reading in parts: however a file is cut, it says the same. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeEntries } from '../../src/registry/decode-entries.ts'
import { parseJsonParts } from '../../src/registry/json-tree.ts'
import { parseYamlParts } from '../../src/syntax/yaml-parts.ts'
import { parseYamlTree } from '../../src/syntax/yaml-tree.ts'
import type { DecodedRegistryFile } from '../../src/model/registry-format.ts'
import type { PositionedTree } from '../../src/syntax/positioned-value.ts'

const path = 'sources/rents.yaml'
const heads = ['', '# Rents\n\n', '---\n', 'references:\n', '\uFEFF']
const lines = [
  '- id: rents',
  '- { id: ferry, type: report, title: The ferry }',
  '- id: "river',
  '- &a id: almanac',
  '  note: *a',
  '-',
  '- |',
  '- id: [a,',
  '  type: report',
  '  title: Rents, part one',
  '  title: >-',
  '    - id: no item',
  '  title: "cut',
  '  off"',
  "  title: 'a\u2028- id: b'",
  '  title: a\u2028- id: b',
  '  custom: { tier: primary }',
  '  custom:',
  '    quotes:',
  '    - exact: by the sea',
  '  ]',
  '  # - id: no item',
  '# a comment',
  '',
  '\t- id: tab',
  ' ',
  '---',
  '...',
  'nocite: all',
  '%YAML 1.2',
  '-id: dash',
]
const yamlText = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.array(fc.constantFrom(...lines), { maxLength: 24 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([head, body, end, indented]) => {
    const shown = indented ? body.map((line) => (line === '' ? line : `  ${line}`)) : body
    return head.replaceAll('\n', end) + shown.join(end)
  })

function decoded(parts: Iterable<PositionedTree>): DecodedRegistryFile {
  const { sources, issues } = decodeEntries(path, parts)
  return {
    sources,
    issues: issues.toSorted(
      (a, b) => a.location.span.start - b.location.span.start || (a.message < b.message ? -1 : 1),
    ),
  }
}

it('reads a YAML list item by item as it reads the whole', () => {
  fc.assert(
    fc.property(yamlText, (text) => {
      expect(decoded(parseYamlParts(text, 1))).toEqual(decoded([parseYamlTree(text)]))
    }),
    { numRuns: 400 },
  )
})

it('reads a JSON list item by item as it reads the whole', () => {
  const fragment = fc.constantFrom(
    '{"id":"rents","type":"report","title":"Rents"}',
    '{"id":"ferry","titel":"The ferry",}',
    '{"id":"river"',
    ',',
    ',',
    ',',
    ' ',
    '\n',
    ']',
    '[',
    '"',
    'nil',
  )
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 12 }), fc.boolean(), (fragments, closed) => {
      const text = `[${fragments.join('')}${closed ? ']' : ''}`
      expect(decoded(parseJsonParts(text, 1))).toEqual(decoded(parseJsonParts(text, 1000)))
    }),
    { numRuns: 400 },
  )
})

it('cuts a long list, and so never holds a tree of all of it', () => {
  const entry = (index: number) => `- id: rents-${index}\n  type: report\n  title: Rents\n`
  const text = Array.from({ length: 2000 }, (_, index) => entry(index)).join('')
  expect([...parseYamlParts(text)].length).toBeGreaterThan(2)
  expect([...parseYamlParts(`references:\n${text}`)].length).toBeGreaterThan(2)
  expect([...parseYamlParts(`references:\n${text.replace(/^/gm, '  ')}`)].length).toBeGreaterThan(2)
  const json = JSON.stringify(Array.from({ length: 200 }, (_, index) => ({ id: `rents-${index}` })))
  expect([...parseJsonParts(json)].length).toBeGreaterThan(2)
})
