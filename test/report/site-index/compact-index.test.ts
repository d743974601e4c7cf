/** Holds the packed search index to what MiniSearch makes of the same texts. */
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { expect, it } from 'vitest'
import { searchEngine } from '../../../src/report/html/index/client/search-engine.ts'
import { compactIndex, searchFields } from '../../../src/report/site-index/compact-index.ts'
import { wordsOf } from '../../../src/report/site-index/words-of.ts'

const text = fc
  .array(
    fc.constantFrom('ferry', 'Ferries', 'rents', 'river', 'Straße', 'été', '2019', '11', '—', '.'),
  )
  .map((words) => words.join(' '))
const briefing = fc.record({ title: text, dek: text, claims: text, sources: text })

it('finds what MiniSearch finds in an index of its own', () => {
  fc.assert(
    fc.property(fc.array(briefing, { minLength: 1, maxLength: 12 }), text, (briefings, query) => {
      const own = new MiniSearch<{ id: number }>({
        fields: [...searchFields],
        tokenize: (words) => [...wordsOf(words)],
        processTerm: (term) => term,
      })
      own.addAll(briefings.map((fields, id) => ({ id, ...fields })))
      const options = {
        boost: { title: 4, dek: 2, sources: 1.5 },
        combineWith: 'AND',
        prefix: true,
        fuzzy: (word: string) =>
          word.length < 4 || /\d/.test(word) ? false : word.length < 6 ? 1 : 2,
        weights: { prefix: 0.6, fuzzy: 0.3 },
      } as const
      const packed = compactIndex(
        briefings.map((fields) => searchFields.map((field) => wordsOf(fields[field]))),
      )
      const engine = searchEngine(packed)
      const places = engine.find(query).map(({ place }) => place)
      const expected = own.search(query, options).map(({ id }) => Number(id))
      expect(new Set(places)).toEqual(new Set(expected))
    }),
  )
})

const ferries = compactIndex([
  [
    wordsOf('Is the ferry slower?'),
    [],
    wordsOf('Crossings take eleven minutes longer.'),
    wordsOf('Auditor General'),
  ],
  [
    wordsOf('Rents in the old town'),
    [],
    wordsOf('Rents rose by 4 % in 2024. The ferry is no matter.'),
    [],
  ],
])

it.each([
  ['the beginning of a word', 'cross', [0]],
  ['a word with a slip', 'ferrry', [0, 1]],
  ['a number, but no other one', '2023', []],
  ['words in several fields together', 'auditor minutes', [0]],
  ['words that no briefing has together', 'auditor rents', []],
  ['nothing', '', []],
])('finds by %s', (_what, query, places) => {
  expect(
    searchEngine(ferries)
      .find(query)
      .map(({ place }) => place),
  ).toEqual(places)
})

it('says which words were found where', () => {
  const [found] = searchEngine(ferries).find('ferrry minutes')
  expect([...(found?.words('title') ?? [])]).toEqual(['ferry'])
  expect([...(found?.words('claims') ?? [])]).toEqual(['minutes'])
})

it('folds case and accents, and takes scripts without spaces apart', () => {
  expect(wordsOf('Été, STRASSE und Straße: 20,2 %')).toEqual([
    'ete',
    'strasse',
    'und',
    'strasse',
    '20',
    '2',
  ])
  expect(wordsOf('渡船 ferry')).toEqual(['渡', '船', 'ferry'])
})
