/** Holds the laws of registry files: total, places inside the text, and time that grows with the size. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslJson } from '../../src/registry/formats/csl-json.ts'
import { yaml } from '../../src/registry/formats/yaml.ts'
import { issuesIn, readBibtex, readJson, readRis, readYaml } from './read-registry.ts'
import { TextFile } from '../../src/text/text-file.ts'

const yamlFragments = [
  '- ',
  'id: ',
  'census',
  '\n',
  '\r\n',
  '  ',
  '\t',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  '&a ',
  '*a',
  '!!str ',
  '<<: ',
  '|\n',
  '>-\n',
  '#',
  '---\n',
  '...\n',
  '? ',
  '%YAML 1.1\n',
  'issued: 2026-02-31\n',
  'references:\n',
  'type: report\n',
  'title: 𝄞\n',
  'author: ',
  'custom:\n',
  '__proto__: ',
  '\uFEFF',
  '\u0000',
  '~',
  '1e999',
  '@',
]
const jsonFragments = [
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '"id"',
  '"type":"report"',
  '"title":"𝄞"',
  '"',
  '\\',
  '\\u12',
  '\n',
  '\r\n',
  ' ',
  'null',
  'true',
  '-1e999',
  '"issued":{"date-parts":[[2026,2,31]]}',
  '"__proto__":{}',
  '"references":',
  '\uFEFF',
  '\u0000',
  '//',
  "'",
]

const bibtexFragments = [
  '@article{',
  '@online(',
  '@string{a = ',
  '@comment{',
  '@preamble{',
  'rents2020,',
  'title = {Rents}',
  'author = {Sommer, Ada and others}',
  'date = {2026-02-31}',
  'crossref = {rents2020}',
  'xdata = {a, b}',
  ' = ',
  '{',
  '}',
  ')',
  '"',
  '#',
  ',',
  'mar',
  '\\"{o}',
  '\\foo',
  '$',
  '%',
  '~',
  '--',
  '\n',
  '\r\n',
  '\n@book{tides,',
  '\uFEFF',
  '\u0000',
  '𝄞',
  '__proto__ = {x},',
]
const risFragments = [
  'TY  - NEWS',
  'TY  - ',
  'ER  - ',
  'AU  - Sommer, Ada',
  'AU  - ,',
  'TI  - 𝄞',
  'DA  - 2026/02/31/',
  'PY  - ',
  'ID  - ',
  'ID  - rents',
  'UR  - javascript:x',
  'DO  - x',
  'AB  - ',
  'KW  - a',
  'ZZ  - a',
  ' ',
  'rivers',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\uFEFF',
  '\u0000',
]

const textOf = (fragments: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''))

describe.each([
  { name: 'BibTeX', read: readBibtex, texts: textOf(bibtexFragments) },
  { name: 'RIS', read: readRis, texts: textOf(risFragments) },
])('any text read as $name', ({ read, texts }) => {
  it('holds the same sources with other line ends and a byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const plain = text.replace(/\uFEFF|\r/g, '')
        const unix = await read(plain)
        const windows = await read(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)
        expect(windows.sources.map(({ csl }) => csl)).toEqual(unix.sources.map(({ csl }) => csl))
        expect(windows.issues.map(({ message }) => message)).toEqual(
          unix.issues.map(({ message }) => message),
        )
      }),
    )
  })
})

describe.each([
  { name: 'YAML', read: readYaml, texts: textOf(yamlFragments) },
  { name: 'JSON', read: readJson, texts: textOf(jsonFragments) },
  { name: 'BibTeX', read: readBibtex, texts: textOf(bibtexFragments) },
  { name: 'RIS', read: readRis, texts: textOf(risFragments) },
])('any text read as $name', ({ read, texts }) => {
  it('gives sources and issues whose places lie inside the text, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { sources, issues } = await read(text)
        const spans = [
          ...issues.map(({ location }) => location.span),
          ...sources.flatMap(({ location, fields }) => [location.span, ...Object.values(fields)]),
        ]
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(end).toBeGreaterThanOrEqual(Math.min(start + 1, text.length))
        }
        for (const { key, fields } of sources) {
          expect(key).not.toBe('')
          expect(fields['id']).toBeDefined()
        }
      }),
      { numRuns: 800 },
    )
  })

  it('says nothing that only an engine would say', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const words = issuesIn('', await read(text)).join('\n')
        expect(words).not.toMatch(
          /TypeError|RangeError|Maximum call stack|\[object|undefined|at position/,
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a JSON text', () => {
  it('is broken exactly when JSON.parse says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), fc.nat(), fc.boolean(), async (json, at, cut) => {
        const text = cut ? json.slice(0, at % (json.length + 1)) : json
        const broken = (await readJson(text)).issues.some(({ message }) =>
          syntaxMessages.test(message),
        )
        expect(broken).toBe(!isJson(text))
      }),
      { numRuns: 1000 },
    )
  })
})

const syntaxMessages = /^(?:Expected|Text |File is empty|Trailing comma)/

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the time that decoding takes', () => {
  const shapes = [
    [
      'a YAML list',
      yaml,
      (n: number) =>
        entries(n)
          .map((one) => `- ${one}\n`)
          .join(''),
    ],
    [
      'a YAML map by key',
      yaml,
      (n: number) =>
        entries(n)
          .map((one, i) => `k${i}: ${one}\n`)
          .join(''),
    ],
    ['a CSL-JSON list', cslJson, (n: number) => `[${jsonEntries(n)}]`],
    ['unclosed quotation marks', yaml, (n: number) => '- id: "a\n'.repeat(n)],
    ['anchors', yaml, (n: number) => '- &a {id: *a}\n'.repeat(n)],
    [
      'unknown fields',
      yaml,
      (n: number) =>
        `- id: a\n${Array.from({ length: n }, (_, i) => `  titel${i % 7}: x\n`).join('')}`,
    ],
  ] as const

  it.each(shapes)('grows with the size of %s', async (_shape, format, make) => {
    const time = async (count: number): Promise<number> => {
      const file = new TextFile('rents', make(count))
      const start = performance.now()
      await format.decode(file)
      return performance.now() - start
    }
    await time(200)
    const small = await time(300)
    const large = await time(2400)
    expect(large).toBeLessThan(Math.max(small * 24, 200))
  })
})

function entries(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `{id: rents-${i}, type: book, title: "Rents, part ${i}", issued: 2024}`,
  )
}

function jsonEntries(count: number): string {
  const sources = Array.from({ length: count }, (_, i) => ({
    id: `rents-${i}`,
    type: 'book',
    title: 'Rents',
  }))
  return JSON.stringify(sources).slice(1, -1)
}
