/** Finds briefings by words, as written, as a beginning or nearly. */
import MiniSearch, { type SearchResult } from 'minisearch'
import {
  searchFields,
  unpackPostings,
  type CompactIndex,
} from '../../../site-index/compact-index.ts'
import { wordsOf } from '../../../site-index/words-of.ts'

/** A briefing that has all words of a query. */
export interface Found {
  /** Its place among all. */
  readonly place: number
  /** Words of the index that were found in it, by field. */
  readonly words: (field: (typeof searchFields)[number]) => ReadonlySet<string>
}

export interface SearchEngine {
  /** The best first. */
  find(query: string): readonly Found[]
}

/** Unpacks the index once; searching is quick after that. */
export function searchEngine(packed: CompactIndex): SearchEngine {
  const search = MiniSearch.loadJS<{ id: number }>(serialised(packed), {
    fields: [...searchFields],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, dek: 2, sources: 1.5 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: looseness,
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  })
  return {
    find: (query) =>
      search.search(query).map(({ id, match }) => ({
        // Ids are the places that `serialised` gave.
        place: Number(id),
        words: (field) => matchedIn(match, field),
      })),
  }
}

/** Letters that may differ; figures must be right, and short words would be any word. */
function looseness(word: string): number | false {
  if (word.length < 4 || /\d/.test(word)) return false
  return word.length < 6 ? 1 : 2
}

function matchedIn(match: SearchResult['match'], field: string): ReadonlySet<string> {
  return new Set(Object.keys(match).filter((word) => match[word]?.includes(field)))
}

/** The index in the form that MiniSearch 7 prints and reads. */
function serialised({
  count,
  lengths,
  words,
  postings,
}: CompactIndex): Parameters<typeof MiniSearch.loadJS>[0] {
  const places = Array.from({ length: count }, (_, place) => place)
  const width = searchFields.length
  const packed = postings.split(' ')
  return {
    documentCount: count,
    nextId: count,
    documentIds: Object.fromEntries(places.map((place) => [place, place])),
    fieldIds: Object.fromEntries(searchFields.map((name, field) => [name, field])),
    fieldLength: Object.fromEntries(
      places.map((place) => [place, lengths.slice(place * width, (place + 1) * width)]),
    ),
    averageFieldLength: searchFields.map(
      (_, field) =>
        places.reduce((sum, place) => sum + (lengths[place * width + field] ?? 0), 0) / count,
    ),
    storedFields: {},
    dirtCount: 0,
    index: (words === '' ? [] : words.split(' ')).map((word, at) => [
      word,
      Object.fromEntries(
        unpackPostings(packed[at] ?? '').flatMap((field, name) =>
          field.length > 0 ? [[name, Object.fromEntries(field)]] : [],
        ),
      ),
    ]),
    serializationVersion: 2,
  }
}
