/** Describes a source in house style: who, what, where, when. */
import type { Name, Source } from '../model/source.ts'
import { dateWords } from './date-words.ts'

/** The parts of a reference, each ready to be read; what the source does not say is absent. */
export interface Reference {
  readonly authors?: string
  readonly title: string
  /** The newspaper, journal, site or book that it stands in. */
  readonly container?: string
  /** Unless it is the author or the container. */
  readonly publisher?: string
  /** A report's or standard's number. */
  readonly number?: string
  readonly date?: string
  /** What kind of source it is, in words. */
  readonly kind: string
  /** Where to read it; the DOI when there is one. Not checked for safety. */
  readonly url?: string
}

const MOST_AUTHORS = 3

/** Words for the CSL types whose name does not read well. */
const kinds: Readonly<Record<string, string>> = {
  article: 'Paper',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine',
  'article-newspaper': 'Newspaper',
  bill: 'Bill',
  broadcast: 'Broadcast',
  chapter: 'Chapter',
  dataset: 'Data',
  entry: 'Encyclopedia entry',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopedia entry',
  hearing: 'Hearing',
  legal_case: 'Court ruling',
  legislation: 'Law',
  motion_picture: 'Film',
  'paper-conference': 'Conference paper',
  personal_communication: 'Personal communication',
  post: 'Post',
  'post-weblog': 'Blog',
  pamphlet: 'Leaflet',
  periodical: 'Periodical',
  regulation: 'Regulation',
  report: 'Report',
  software: 'Software',
  speech: 'Speech',
  standard: 'Standard',
  thesis: 'Thesis',
  treaty: 'Treaty',
  webpage: 'Web page',
}

/** The reference of a source. */
export function referenceOf(source: Source): Reference {
  const authors = authorWords(source.authors)
  const { containerTitle: container, publisher, issued } = source
  const repeated = publisher === authors || publisher === container
  const number = source.csl['number']
  const url = source.doi === undefined ? source.url : `https://doi.org/${encodeURI(source.doi)}`
  return {
    ...(authors !== undefined && { authors }),
    title: source.title,
    ...(container !== undefined && { container }),
    ...(publisher !== undefined && !repeated && { publisher }),
    ...((typeof number === 'string' || typeof number === 'number') && { number: String(number) }),
    ...(issued && { date: dateWords(issued) }),
    kind: kindWords(source.type),
    ...(url !== undefined && { url }),
  }
}

/** "Title. Authors. Container. Publisher. Date", for places where nothing can be set in italics. */
export function printReference({ title, authors, container, publisher, date }: Reference): string {
  return [title, authors, container, publisher, date]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/\.$/, ''))
    .join('. ')
}

function authorWords(authors: readonly Name[]): string | undefined {
  const names = authors.map(nameWords).filter((name) => name !== '')
  if (names.length === 0) return undefined
  if (names.length > MOST_AUTHORS) return `${names[0]} and others`
  return names.join(', ')
}

function nameWords({ literal, given, family }: Name): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ')
}

function kindWords(type: string): string {
  if (Object.hasOwn(kinds, type)) return kinds[type] ?? type
  const words = type.replace(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
