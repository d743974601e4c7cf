/** Reads what an HTML page says of itself: JSON-LD first, then meta elements, then the title. */
import type { PageFacts } from './extraction.ts'
import { dayOf } from './day-of.ts'
import { readJsonLd } from './json-ld.ts'
import { tidyLine } from './tidy-text.ts'

/** What of a document is needed. */
interface Page {
  readonly documentElement: { getAttribute(name: string): string | null } | null
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null
    readonly textContent: string | null
  }>
}

/** Longer lists of authors are cut. */
const MOST_AUTHORS = 50

/** Total; a page that says nothing gives empty facts. */
export function readFacts(page: Page): PageFacts {
  const meta = readMeta(page)
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined)
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const article = readJsonLd(scripts.map(({ textContent }) => textContent ?? ''))
  const title = article.title ?? first('citation_title', 'og:title', 'dc.title') ?? titleOf(page)
  const site = article.site ?? first('citation_journal_title', 'og:site_name', 'application-name')
  const published =
    article.published ??
    dayOf(
      first(
        'article:published_time',
        'citation_publication_date',
        'citation_date',
        'dc.date.issued',
        'dc.date',
        'datepublished',
        'date',
      ),
    )
  const language = article.language ?? tidyLine(page.documentElement?.getAttribute('lang') ?? '')
  const canonicalUrl = linkOf(page) ?? first('og:url') ?? article.canonicalUrl
  const description = article.description ?? first('og:description', 'description')
  const doi = doiOf(first('citation_doi', 'dc.identifier', 'prism.doi'))
  const kind = article.kind ?? first('og:type')
  return {
    ...(title !== undefined && { title }),
    authors: (article.authors.length > 0 ? article.authors : authorsIn(meta)).slice(
      0,
      MOST_AUTHORS,
    ),
    ...(site !== undefined && { site }),
    ...(published !== undefined && { published }),
    ...(language !== '' && { language }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(description !== undefined && { description }),
    ...(doi !== undefined && { doi }),
    ...(kind !== undefined && { kind }),
  }
}

function readMeta(page: Page): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name')
    const value = tidyLine(element.getAttribute('content') ?? '')
    if (name === null || value === '') continue
    const key = name.trim().toLowerCase()
    meta.set(key, [...(meta.get(key) ?? []), value])
  }
  return meta
}

/** An author that is an address is a link to a profile, and no name. */
function authorsIn(meta: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (const name of ['citation_author', 'author', 'article:author', 'dc.creator', 'byl']) {
    const names = (meta.get(name) ?? [])
      .filter((value) => !/^https?:/i.test(value))
      .map((value) => value.replace(/^by\s+/i, ''))
    if (names.length > 0) return names
  }
  return []
}

function titleOf(page: Page): string | undefined {
  for (const selector of ['h1', 'title']) {
    const found = [...page.querySelectorAll(selector)].map(({ textContent }) =>
      tidyLine(textContent ?? ''),
    )
    // Several headings of the first level are parts of a page; one is its title.
    if (found.length === 1 || selector === 'title') return found.find((title) => title !== '')
  }
  return undefined
}

function linkOf(page: Page): string | undefined {
  for (const element of page.querySelectorAll('link[rel~="canonical"]')) {
    const href = tidyLine(element.getAttribute('href') ?? '', 2000)
    if (href !== '') return href
  }
  return undefined
}

function doiOf(value: string | undefined): string | undefined {
  return /\b(10\.\d{4,9}\/\S+)$/.exec(value ?? '')?.[1]
}
