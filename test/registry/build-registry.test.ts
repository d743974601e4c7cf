/** Checks how registry files become one registry. */
import { describe, expect, it } from 'vitest'
import { buildRegistry } from '../../src/registry/build-registry.ts'
import { decodeRegistryFile } from '../../src/registry/decode-file.ts'
import { entriesOf } from '../../src/registry/file-entries.ts'
import { TextFile } from '../../src/text/text-file.ts'
import type { Registry } from '../../src/model/source.ts'

async function build(files: Readonly<Record<string, string>>): Promise<Registry> {
  const decoded = Object.entries(files).map(async ([path, text]) => {
    return { path, entries: entriesOf(await decodeRegistryFile(new TextFile(path, text))) }
  })
  return buildRegistry(await Promise.all(decoded))
}

const entry = (key: string): string => `- {id: "${key}", type: book, title: A}\n`

describe('buildRegistry', () => {
  it('keeps files and entries in their order', async () => {
    const registry = await build({
      'b.yaml': entry('rents') + entry('almanac'),
      'a.json': '[{"id": "census", "type": "report", "title": "Census"}]',
    })
    expect(registry.sources.map(({ key }) => key)).toEqual(['rents', 'almanac', 'census'])
    expect(registry.paths).toEqual(['b.yaml', 'a.json'])
    expect(registry.duplicates).toEqual([])
    expect(registry.issues).toEqual([])
  })

  it('keeps the first of several entries with one key, and records the others with both places', async () => {
    const registry = await build({
      'a.yaml': entry('rents') + entry('rents'),
      'b.yaml': entry('rents'),
    })
    expect(registry.sources.map(({ location }) => location.path)).toEqual(['a.yaml'])
    const first = { path: 'a.yaml', span: { start: 7, end: 14 } }
    const second = entry('rents').length + 7
    expect(registry.duplicates).toEqual([
      {
        key: 'rents',
        first,
        location: { path: 'a.yaml', span: { start: second, end: second + 7 } },
      },
      { key: 'rents', first, location: { path: 'b.yaml', span: { start: 7, end: 14 } } },
    ])
  })

  it('records the same key twice in a map by key', async () => {
    const map = 'rents: {type: book, title: A}\nrents: {type: book, title: B}\n'
    const { sources, duplicates } = await build({ 'a.yaml': map })
    expect(sources.map(({ title }) => title)).toEqual(['A'])
    expect(duplicates).toHaveLength(1)
  })

  it.each([
    ['case', 'Rents', 'rents'],
    ['a case with more letters', 'stra\u00dfe', 'STRASSE'],
    ['Unicode form', 'caf\u00e9', 'cafe\u0301'],
  ])('says when two keys differ only in %s, and keeps both', async (_difference, first, second) => {
    const { sources, duplicates, issues } = await build({
      'a.yaml': entry(first),
      'b.yaml': entry(second),
    })
    expect(sources).toHaveLength(2)
    expect(duplicates).toEqual([])
    expect(issues).toMatchObject([
      {
        kind: 'invalid-source',
        message: `Key "${second}" differs from "${first}" only in case or Unicode form`,
        help: 'rename one of the two; the other is in a.yaml',
        location: { path: 'b.yaml' },
      },
    ])
  })

  it('tells no registry from an empty one', async () => {
    expect(buildRegistry([]).paths).toEqual([])
    expect((await build({ 'a.yaml': '' })).paths).toEqual(['a.yaml'])
  })

  it('loads the other files when one is broken', async () => {
    const registry = await build({ 'a.json': '[{', 'b.yaml': entry('rents') })
    expect(registry.sources.map(({ key }) => key)).toEqual(['rents'])
    expect(registry.issues).toHaveLength(1)
  })
})

describe('decodeRegistryFile', () => {
  it.each(['rents.YAML', 'rents.yml', 'deep.er/rents.yaml'])('reads %s as YAML', async (path) => {
    const { sources } = await decodeRegistryFile(new TextFile(path, entry('rents')))
    expect(sources).toHaveLength(1)
  })

  it('says which extensions it knows when a file has none of them', async () => {
    const { sources, issues } = await decodeRegistryFile(new TextFile('rents.txt', entry('rents')))
    expect(sources).toEqual([])
    expect(issues).toMatchObject([
      {
        message: 'File "rents.txt" is in no known registry format',
        help: 'use one of .bib, .json, .ris, .yaml, .yml',
      },
    ])
  })
})
