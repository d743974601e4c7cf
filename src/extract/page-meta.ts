/** Reads the `meta` elements of a page: Highwire, Dublin Core, Open Graph and plain ones. */
import type { PageAuthor } from './extraction.ts'
import { dayOf } from './day-of.ts'
import { invertedAuthor, pageAuthor } from './page-author.ts'
import { tidyLine } from './tidy-text.ts'

/** Values by name in lower case; Dublin Core is `dc.` however the page spells it. */
export type PageMeta = ReadonlyMap<string, readonly string[]>

/** What of a document is needed. */
interface Page {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>
}

export function readMeta(page: Page): PageMeta {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name')
    const value = tidyLine(element.getAttribute('content') ?? '')
    if (name === null || value === '') continue
    const key = name
      .trim()
      .toLowerCase()
      .replace(/^(?:dcterms|dc)[.:]/, 'dc.')
    const values = meta.get(key)
    if (values) values.push(value)
    else meta.set(key, [value])
  }
  return meta
}

/** The first value of the first name that has one. */
export function firstOf(meta: PageMeta, ...names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined)
}

const DATES = [
  'article:published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dc.issued',
  'dc.date',
  'prism.publicationdate',
  'datepublished',
  'date',
]

/** The first that can be read; a page may have one for machines and one for people. */
export function publicationDay(meta: PageMeta): string | undefined {
  return DATES.map((name) => dayOf(meta.get(name)?.[0])).find((day) => day !== undefined)
}

/** The names of the first kind of element that has any. Those for libraries put the family name first. */
export function authorsIn(meta: PageMeta): readonly PageAuthor[] {
  for (const [name, read] of [
    ['citation_author', invertedAuthor],
    ['dc.creator', invertedAuthor],
    ['author', pageAuthor],
    ['article:author', pageAuthor],
    ['byl', pageAuthor],
  ] as const) {
    const authors = (meta.get(name) ?? []).flatMap((value) => read(value) ?? [])
    if (authors.length > 0) return authors
  }
  return []
}

/** What a page for libraries is, in the words of schema.org where that has one. */
export function kindIn(meta: PageMeta): string | undefined {
  const kinds = [
    ['citation_journal_title', 'ScholarlyArticle'],
    ['citation_conference_title', 'ConferencePaper'],
    ['citation_dissertation_institution', 'Thesis'],
    ['citation_technical_report_institution', 'Report'],
    ['citation_technical_report_number', 'Report'],
    ['citation_inbook_title', 'Chapter'],
    ['citation_arxiv_id', 'Preprint'],
    ['citation_isbn', 'Book'],
  ] as const
  return kinds.find(([name]) => meta.has(name))?.[1]
}
