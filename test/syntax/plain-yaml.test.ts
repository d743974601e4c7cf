/** Holds the reader of plain YAML against the library, which is its judge. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainYaml } from '../../src/syntax/plain-yaml/read-plain-yaml.ts'
import { parseWithLibrary } from '../../src/syntax/yaml-tree.ts'
import { yamlTexts } from './random-yaml.ts'

const all = (text: string): { start: number; end: number } => ({ start: 0, end: text.length })

describe('reading plain YAML', () => {
  it('gives the tree of the library, or none', () => {
    fc.assert(
      fc.property(yamlTexts, (text) => {
        const library = parseWithLibrary(text, all(text))
        expect(readPlainYaml(text, all(text)) ?? library).toEqual(library)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    'title: Rents rose\nissued: 2026-05-12\n',
    '# Ferries\n---\n- id: ferry\n  author:\n  - { family: Okonkwo, given: A. }\n  custom:\n    tier: primary # ours\n',
    "version: '1.2'\nnote: 'it''s'\nempty: \"\"\n",
    'sources: [harbour, 12, -0.5, true, ~, [a], {b: []}]\n',
    'abstract: >-\n  Rents rose.\n\n  Ferries did not.\nnote: |\n  as written\n',
    'checked:\ntitle: Rents\n',
    '- 1e3\n- 0777\n- no\n',
  ])('reads %j without the library', (text) => {
    const tree = readPlainYaml(text, all(text))
    expect(tree).toBeDefined()
    expect(tree).toEqual(parseWithLibrary(text, all(text)))
  })

  it.each([
    '',
    'title: Rents: up\n',
    'title: Rents\n  rose\n',
    'a:\n    b: 1\n  c: 2\n',
    'a: &x 1\n',
    '"a": 1\n',
    'a: "rose\\n"\n',
    'a: 0x1F\n',
    'a: [b,]\n',
    'a: {b}\n',
    'a: [[[[[b]]]]]\n',
    'a: [b\n',
    'a: {b: c\n',
    'a: [b c\n',
    'a: >-\n\n  rose\n',
    'a: >-\n  rose\n    more\n',
    'a: |2\n  rose\n',
    'a: >-\n',
    '- a\nb: c\n',
    '- - a\n',
    '-\n',
    'a: b\r\n',
    'a:\tb\n',
    Array.from({ length: 14 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    'a: 1\n---\nb: 2\n',
  ])('leaves %j to the library', (text) => {
    expect(readPlainYaml(text, all(text))).toBeUndefined()
  })

  it('reads a part of a text as a text of its own, with places in the whole', () => {
    const text = '- id: [x\n- id: ferry\n  title: Ferries\n- id: y: z\n'
    const part = { start: 9, end: text.indexOf('- id: y') }
    const tree = readPlainYaml(text, part)
    expect(tree).toBeDefined()
    expect(tree).toEqual(parseWithLibrary(text, part))
  })
})
