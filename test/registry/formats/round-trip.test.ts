/** Holds the law of every format that is written: what was encoded is decoded again, but for the losses that are said. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/model/source.ts'
import { decodeEntries } from '../../../src/registry/decode-entries.ts'
import { encodeRegistryFile, isWritable } from '../../../src/registry/encode-file.ts'
import { registryFormats } from '../../../src/registry/formats/index.ts'
import { parseJsonParts } from '../../../src/registry/json-tree.ts'
import { TextFile } from '../../../src/text/text-file.ts'

const writable = registryFormats.filter(isWritable)

/** Sources as decoding makes them. */
function sourcesOf(entries: readonly object[]): readonly Source[] {
  return decodeEntries('rents.json', parseJsonParts(JSON.stringify(entries))).sources
}

const signs = [
  '{',
  '}',
  '\\',
  '$',
  '%',
  '&',
  '#',
  '_',
  '~',
  '^',
  '<',
  '>',
  '`',
  "'",
  '"',
  '-',
  '–',
  ',',
  ';',
  ':',
  '@',
  '=',
  '|',
  '[',
  ']',
  '*',
  '!',
  '?',
  '/',
]
const word = fc.oneof(
  fc.constantFrom(
    'Rents',
    'rivers',
    'in',
    'NASA',
    'and',
    'Straße',
    'Île',
    '中文',
    '4',
    '2026-03',
    'yes',
    'null',
    'ER',
    'TY  -',
    '--',
    "''",
    '``',
    'i.e.',
    'O’Neil',
    'e\u0301tude',
  ),
  fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom('a', 'B', 'é')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'))
const name = fc.oneof(
  fc.record({ family: words, given: words }),
  fc.record({ literal: words }),
  fc.record({ family: words }),
  fc.record({
    family: words,
    given: words,
    suffix: words,
    'non-dropping-particle': fc.constantFrom('van', 'de la'),
  }),
  fc.record({
    family: words,
    given: words,
    'dropping-particle': fc.constantFrom('von', 'van der'),
  }),
)
const day = fc.tuple(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
)
const date = fc.oneof(
  day.map((parts) => ({ 'date-parts': [parts] })),
  day.map(([year]) => ({ 'date-parts': [[year]], circa: true })),
  day.map(([year, month]) => ({ 'date-parts': [[year, month], [year + 1]] })),
  day.map(([year]) => ({ 'date-parts': [[year]], season: 2 })),
  words.map((literal) => ({ literal })),
)
const types = [
  'webpage',
  'report',
  'article-newspaper',
  'article-journal',
  'book',
  'chapter',
  'post',
  'hearing',
  'thesis',
  'legislation',
]
const entry = fc.record(
  {
    id: fc.integer({ min: 0, max: 1_000_000 }).map((n) => `rents${n}`),
    type: fc.constantFrom(...types),
    title: words,
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    editor: fc.array(name, { minLength: 1, maxLength: 2 }),
    interviewer: fc.array(name, { minLength: 1, maxLength: 1 }),
    'container-title': words,
    publisher: words,
    'publisher-place': words,
    'collection-title': words,
    'collection-number': words,
    number: words,
    issue: words,
    volume: words,
    page: fc.oneof(words, fc.constantFrom('3', '3-9', 'A4')),
    genre: words,
    language: fc.constantFrom('en', 'en-GB', 'de', 'tlh', 'zh-Hant'),
    note: lines,
    abstract: lines,
    keyword: words,
    medium: words,
    archive: fc.constantFrom('arXiv', 'Pier Archive'),
    archive_location: fc.constantFrom('2001.1234', 'Box 4'),
    DOI: fc.constantFrom('10.1000/182', '10.1000/a_(b)<c>%d'),
    URL: fc.constantFrom('https://rents.example/a_b%20c?d=1&e=~f#g', 'https://rents.example/{a}'),
    issued: date,
    accessed: date,
    'event-date': date,
    section: words,
    custom: fc.constant({ tier: 'primary', quotes: [{ exact: 'rents' }] }),
    categories: fc.constant(['rents']),
  },
  { requiredKeys: ['id', 'type', 'title'] },
)
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 2 })

describe.each(writable)('$name', (format) => {
  it(
    'gives every source back, and says what it does not hold of it',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(entries, async (written) => {
          const sources = sourcesOf(written)
          const { text, losses } = await encodeRegistryFile(format, sources)
          const file = new TextFile(`export${format.extensions[0] ?? ''}`, text)
          const decoded = await format.decode(file)
          expect(decoded.sources.map(({ key }) => key)).toEqual(sources.map(({ key }) => key))
          for (const [index, { key, csl }] of sources.entries()) {
            const lost = losses
              .filter((loss) => loss.key === key)
              .map(({ field }) => field.split('.')[0] ?? '')
            expect(without(decoded.sources[index]?.csl, lost)).toEqual(without(csl, lost))
          }
        }),
        { numRuns: 40 },
      )
    },
  )
})

describe.each(writable.filter(({ name: format }) => format === 'yaml' || format === 'csl-json'))(
  '$name',
  (format) => {
    it('loses nothing', { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(entries, async (written) => {
          const { losses } = await encodeRegistryFile(format, sourcesOf(written))
          expect(losses).toEqual([])
        }),
        { numRuns: 60 },
      )
    })
  },
)

function without(
  csl: Readonly<Record<string, unknown>> | undefined,
  fields: readonly string[],
): object {
  return Object.fromEntries(Object.entries(csl ?? {}).filter(([field]) => !fields.includes(field)))
}
