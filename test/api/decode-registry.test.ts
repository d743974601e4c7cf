/** Holds `decodeRegistry`: files in, one registry out, and nothing dropped in silence. */
import { expect, it } from 'vitest'
import {
  decodeRegistry,
  defineRegistryFormat,
  registryFormats,
  TextFile,
  type NamedText,
} from '../../src/index.ts'

it('reads each file in the format that has its ending', async () => {
  const { registry, files } = await decodeRegistry([
    { path: 'a.yaml', text: '- { id: census, type: report, title: Census }\n' },
    { path: 'b.json', text: '[{ "id": "harbour", "type": "webpage", "title": "Timetable" }]' },
    { path: 'c.bib', text: '@book{almanac, title = {River almanac}}\n' },
    { path: 'd.ris', text: 'TY  - NEWS\nID  - gazette\nTI  - Rents rise\nER  - \n' },
  ])
  expect(registry.sources.map(({ key }) => key)).toEqual([
    'census',
    'harbour',
    'almanac',
    'gazette',
  ])
  expect(registry.issues).toEqual([])
  expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'b.json', 'c.bib', 'd.ris'])
})

it('keeps what can be read beside what cannot', async () => {
  const { registry } = await decodeRegistry([
    { path: 'a.yaml', text: '- { id: census, type: report, title: Census }\n- { id: 7' },
    { path: 'b.yaml', text: '- { id: harbour, type: webpage, title: Timetable }\n' },
    { path: 'c.toml', text: 'id = "gazette"' },
  ])
  expect(registry.sources.map(({ key }) => key)).toContain('harbour')
  expect(registry.issues.map(({ location }) => location.path)).toEqual(
    expect.arrayContaining(['a.yaml', 'c.toml']),
  )
})

it('reads in formats of one’s own, which may lean on ours', async () => {
  const yaml = registryFormats.find(({ name }) => name === 'yaml')
  const lines = defineRegistryFormat({
    name: 'lines',
    summary: 'A key and a title a line.',
    extensions: ['.keys'],
    decode: ({ path, text }) => {
      const entries = text.replaceAll(/^(\S+) (.*)$/gm, '- { id: $1, type: book, title: $2 }')
      return yaml?.decode(new TextFile(path, entries)) ?? { sources: [], issues: [] }
    },
  })
  const files = [{ path: 'a.keys', text: 'almanac River almanac\n' }]
  const { registry } = await decodeRegistry(files, [lines])
  expect(registry.sources).toMatchObject([{ key: 'almanac', title: 'River almanac' }])
})

it('refuses bytes', async () => {
  // As plain JavaScript may call it.
  const bytes = [{ path: 'a.yaml', text: new Uint8Array() }] as unknown as readonly NamedText[]
  await expect(decodeRegistry(bytes)).rejects.toThrow(
    new TypeError('Text of registry file "a.yaml" is not a string: Uint8Array'),
  )
})
