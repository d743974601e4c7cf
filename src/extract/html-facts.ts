/** Reads what an HTML page says of itself: JSON-LD first, then meta elements, then the title. */
import { parseDoi } from '../syntax/doi.ts'
import type { PageFacts } from './extraction.ts'
import { readJsonLd } from './json-ld.ts'
import { authorsIn, firstOf, kindIn, publicationDay, readMeta, type PageMeta } from './page-meta.ts'
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
  const address = linkOf(page) ?? firstOf(meta, 'og:url')
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const article = readJsonLd(
    scripts.map(({ textContent }) => textContent ?? ''),
    address,
  )
  const site = article.site ?? firstOf(meta, ...SITES)
  const facts = {
    title: article.title ?? firstOf(meta, ...TITLES) ?? titleOf(page),
    site,
    publisher: article.publisher ?? firstOf(meta, ...PUBLISHERS),
    published: article.published ?? publicationDay(meta),
    language:
      article.language ??
      (tidyLine(page.documentElement?.getAttribute('lang') ?? '') ||
        firstOf(meta, 'citation_language', 'dc.language')),
    canonicalUrl: address ?? article.canonicalUrl,
    description: article.description ?? firstOf(meta, 'og:description', 'description'),
    doi: doiIn(meta),
    volume: firstOf(meta, 'citation_volume', 'prism.volume'),
    issue: firstOf(meta, 'citation_issue', 'prism.number'),
    pages: pagesIn(meta),
    number: firstOf(meta, 'citation_technical_report_number'),
    kind: kindIn(meta) ?? article.kind ?? firstOf(meta, 'og:type'),
  }
  const authors = article.authors.length > 0 ? article.authors : authorsIn(meta)
  const title = facts.title === undefined ? undefined : withoutSite(facts.title, site)
  return { ...known({ ...facts, title }), authors: authors.slice(0, MOST_AUTHORS) }
}

const TITLES = ['citation_title', 'og:title', 'dc.title']
const SITES = [
  'citation_journal_title',
  'citation_conference_title',
  'citation_inbook_title',
  'og:site_name',
  'application-name',
]
const PUBLISHERS = [
  'citation_technical_report_institution',
  'citation_dissertation_institution',
  'citation_publisher',
  'dc.publisher',
]

type Known<Facts> = { readonly [Name in keyof Facts]?: Exclude<Facts[Name], undefined> }

/** Without what is not known. */
function known<Facts extends object>(facts: Facts): Known<Facts> {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets which names it was given.
  return Object.fromEntries(entries) as Known<Facts>
}

/** "Rents rise | Pier Press" on the site Pier Press is "Rents rise". */
function withoutSite(title: string, site: string | undefined): string {
  if (site === undefined || !title.endsWith(site)) return title
  const rest = title.slice(0, -site.length)
  return /\S\s+[|·•–—:-]\s+$/.test(rest) ? rest.replace(/\s+\S\s+$/, '') : title
}

/** The only heading of the first level, unless the title has it at its end, where the name of the site stands. */
function titleOf(page: Page): string | undefined {
  const textsOf = (selector: string): readonly string[] =>
    [...page.querySelectorAll(selector)]
      .map(({ textContent }) => tidyLine(textContent ?? ''))
      .filter((text) => text !== '')
  const [title] = textsOf('title')
  const [heading, ...others] = textsOf('h1')
  if (heading === undefined || others.length > 0) return title
  return title === undefined ? heading : headingOr(title, heading)
}

function headingOr(title: string, heading: string): string {
  const bare = withoutSite(title, heading)
  return bare === title ? heading : bare
}

function linkOf(page: Page): string | undefined {
  for (const element of page.querySelectorAll('link[rel~="canonical"]')) {
    const href = tidyLine(element.getAttribute('href') ?? '', 2000)
    if (href !== '') return href
  }
  return undefined
}

/** The first that is a DOI: identifiers of other kinds stand under the same names. */
function doiIn(meta: PageMeta): string | undefined {
  for (const name of ['citation_doi', 'prism.doi', 'bepress_citation_doi', 'dc.identifier'])
    for (const value of meta.get(name) ?? []) {
      const doi = parseDoi(value)
      if (doi !== undefined) return doi
    }
  return undefined
}

function pagesIn(meta: PageMeta): string | undefined {
  const first = firstOf(meta, 'citation_firstpage', 'prism.startingpage')
  const last = firstOf(meta, 'citation_lastpage', 'prism.endingpage')
  return first === undefined || last === undefined || first === last ? first : `${first}–${last}`
}
