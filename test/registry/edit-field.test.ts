/** Holds that a field is set where it belongs and that every other character stays. */
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { editField } from '../../src/registry/edit-field.ts'
import type { PlainValue } from '../../src/registry/plain-value.ts'
import { applyEdits } from '../../src/text/apply-edits.ts'
import { TextFile } from '../../src/text/text-file.ts'
import { readJson, readYaml } from './read-registry.ts'

const snapshot = { path: 'snapshots/census.html', sha256: 'ab12', bytes: 4096, at: '2026-11-20' }

function set(text: string, value: PlainValue = snapshot, path = ['snapshot'], name = 'rents.yaml') {
  const edit = editField(new TextFile(`sources/${name}`, text), 'census', path, value)
  return edit.ok ? edit.text : `refused: ${edit.reason}`
}
const inJson = (text: string, value: PlainValue = snapshot) =>
  set(text, value, ['snapshot'], 'rents.json')

describe('a field in a YAML registry', () => {
  it('goes to the end of an entry that has no custom', () => {
    const text = '# rents\n- id: census # 2024\n  type: report\n\n# rivers\n- id: rivers\n'
    expect(set(text)).toBe(
      [
        '# rents\n- id: census # 2024\n  type: report\n  custom:\n    snapshot:\n',
        '      path: snapshots/census.html\n      sha256: ab12\n      bytes: 4096\n',
        '      at: 2026-11-20\n\n# rivers\n- id: rivers\n',
      ].join(''),
    )
  })

  it('goes to the end of custom, with its indentation and the line endings of the file', () => {
    const text = 'census:\r\n    custom:\r\n        tier: primary # so\r\n    type: report\r\n'
    expect(set(text, { path: 'a.txt' })).toBe(
      'census:\r\n    custom:\r\n        tier: primary # so\r\n        snapshot:\r\n            path: a.txt\r\n    type: report\r\n',
    )
  })

  it('changes only the lines that differ when it is there already', () => {
    const text = [
      '- id: census',
      '  custom:',
      '    snapshot: # kept by hand',
      '      path: "snapshots/census.html" # here',
      "      sha256: 'ff'",
      '      mediaType: text/html',
      '      at: 2026-01-01 # first',
      '    tier: primary',
    ].join('\n')
    expect(set(text)).toBe(
      [
        '- id: census',
        '  custom:',
        '    snapshot: # kept by hand',
        '      path: "snapshots/census.html" # here',
        "      sha256: 'ab12'",
        '      at: 2026-11-20 # first',
        '      bytes: 4096',
        '    tier: primary',
      ].join('\n'),
    )
  })

  it('fits into brackets', () => {
    expect(set('- {id: census, type: report}\n', { path: 'a, b.txt' })).toBe(
      "- {id: census, type: report, custom: {snapshot: {path: 'a, b.txt'}}}\n",
    )
    expect(set('- { id: census, custom: { } }', { path: 'a' })).toBe(
      '- { id: census, custom: { snapshot: { path: a } } }',
    )
    expect(set('- {id: census, custom: {snapshot: {path: b}, tier: primary}}', { path: 'a' })).toBe(
      '- {id: census, custom: {snapshot: {path: a}, tier: primary}}',
    )
  })

  it('fills a key without a value, and keeps its comment', () => {
    expect(set('- id: census\n  custom: # ours\n  type: report\n', { path: 'a' })).toBe(
      '- id: census\n  custom: # ours\n    snapshot:\n      path: a\n  type: report\n',
    )
    expect(set('- id: census\n  custom:\n    snapshot:\n', { path: 'a' })).toBe(
      '- id: census\n  custom:\n    snapshot:\n      path: a\n',
    )
  })

  it('finds the entry below references, behind a byte order mark, and as the only one', () => {
    expect(set('\uFEFFreferences:\n- id: rivers\n- id: census\n', 1)).toBe(
      '\uFEFFreferences:\n- id: rivers\n- id: census\n  custom:\n    snapshot: 1\n',
    )
    expect(set('\uFEFFid: census\ntype: report', 1)).toBe(
      '\uFEFFid: census\ntype: report\ncustom:\n  snapshot: 1',
    )
  })

  it('quotes what YAML would read as something else', () => {
    expect(set('- id: census\n', { sha256: '12e45', path: 'no: #1' })).toContain(
      "sha256: '12e45'\n      path: 'no: #1'",
    )
  })

  it('is refused with the reason where it cannot be', () => {
    expect(set('- id: rivers\n')).toBe('refused: it has no entry "census"')
    expect(set('- id: census\n  custom: ours\n')).toBe('refused: its "custom" is no map of fields')
    expect(set('- id: census\n  title: "rents\n')).toBe('refused: it has syntax errors')
    expect(set('@article{census}', 1, ['snapshot'], 'rents.bib')).toBe(
      'refused: its format has no place for it',
    )
  })

  it('is refused rather than written into a text that keeps its blank lines', () => {
    expect(set('- id: census\n  note: |+\n    rents\n\n\n- id: rivers\n')).toBe(
      'refused: "custom.snapshot" cannot be written there without changing something else',
    )
  })
})

describe('a field in a JSON registry', () => {
  it('is laid out like what is around it', () => {
    expect(inJson('[\n\t{\n\t\t"id": "census"\n\t}\n]\n', { path: 'a' })).toBe(
      '[\n\t{\n\t\t"id": "census",\n\t\t"custom": {\n\t\t\t"snapshot": {\n\t\t\t\t"path": "a"\n\t\t\t}\n\t\t}\n\t}\n]\n',
    )
    expect(inJson('[{"id":"census","custom":{"tier":"primary"}}]', { path: 'a' })).toBe(
      '[{"id":"census","custom":{"tier":"primary", "snapshot":{"path":"a"}}}]',
    )
  })

  it('replaces its value and nothing else', () => {
    const text = '[{"id": "census", "custom": {"snapshot": {"path": "b"}, "tier": "primary"}}]'
    expect(inJson(text, { path: 'a' })).toBe(
      '[{"id": "census", "custom": {"snapshot": {"path":"a"}, "tier": "primary"}}]',
    )
  })
})

const word = fc.constantFrom('rents', 'a: b', "it's", '- x', '#1', '"q"', '𝄞 tide', '12e4', 'null')
const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.string())
const newValue: fc.Arbitrary<PlainValue> = fc.oneof(
  leaf,
  fc.dictionary(fc.constantFrom('path', 'sha256', 'at', 'odd key: #'), leaf, { minKeys: 1 }),
  fc.array(fc.record({ url: word, at: word }), { minLength: 1, maxLength: 3 }),
)
const oldFields = fc.record({
  note: fc.option(fc.oneof(word, fc.constant('two\nlines')), { nil: undefined }),
  custom: fc.option(
    fc.record({ tier: word, snapshot: fc.option(newValue, { nil: undefined }), origin: leaf }),
    { nil: undefined },
  ),
})

const layouts = fc.record({
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
  flowCollectionPadding: fc.boolean(),
})
const shapes = fc.constantFrom('list', 'references', 'map')

function entriesAs(shape: string, entries: readonly Readonly<Record<string, unknown>>[]): unknown {
  if (shape === 'list') return entries
  if (shape === 'references') return { references: entries }
  return Object.fromEntries(entries.map(({ id, ...fields }) => [String(id), fields]))
}

describe('any generated registry', () => {
  const registries = fc.record({ before: oldFields, target: oldFields, after: oldFields })
  const entriesOf = ({ before, target, after }: Readonly<Record<string, object>>) => [
    { id: 'rivers', type: 'report', title: 'Rivers', ...before },
    { id: 'census', type: 'report', title: 'Census', ...target },
    { id: 'ferries', type: 'report', title: 'Ferries', ...after },
  ]
  const written = fc.oneof(
    fc
      .tuple(registries, shapes, layouts, fc.constantFrom('\n', '\r\n'))
      .map(([fields, shape, layout, ending]) => ({
        name: 'rents.yaml',
        text: stringify(entriesAs(shape, entriesOf(fields)), layout).replaceAll('\n', ending),
      })),
    fc
      .tuple(registries, shapes, fc.constantFrom(undefined, 2, '\t'))
      .map(([fields, shape, indent]) => ({
        name: 'rents.json',
        text: JSON.stringify(entriesAs(shape, entriesOf(fields)), undefined, indent),
      })),
  )

  it('reads back the value, keeps its neighbours, and is the old text outside the edits', async () => {
    await fc.assert(
      fc.asyncProperty(written, newValue, async ({ name, text }, value) => {
        const edit = editField(new TextFile(name, text), 'census', ['shelf'], value)
        if (!edit.ok) throw new Error(`${edit.reason}:\n${text}`)
        const read = name.endsWith('json') ? readJson : readYaml
        const [before, after] = [await read(text), await read(edit.text)]
        const custom = after.sources[1]?.csl['custom']
        expect(custom).toMatchObject({ shelf: value })
        expect(after.sources.map(({ csl }) => csl).toSpliced(1, 1)).toEqual(
          before.sources.map(({ csl }) => csl).toSpliced(1, 1),
        )
        expect(applyEdits(text, edit.edits).text).toBe(edit.text)
      }),
      { numRuns: 120 },
    )
  })
})
