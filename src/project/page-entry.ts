/** Makes the fields of a registry entry of what a page or file says of itself. */
import type { PageAuthor, PageFacts } from '../extract/extraction.ts'
import { parseDateValue } from '../syntax/date-value.ts'
import { claimedAddress, pageAddress } from './page-address.ts'
import { cslTypeOf } from './page-type.ts'

/** Fields by CSL name, as they are written in an entry without its key. */
export type EntryFields = Readonly<Record<string, unknown>>

/** Where the facts are from. */
export interface PageOrigin {
  /** The address that answered, after redirects; absent for a file. */
  readonly url?: string
  /** Whether it is a page of markup and no PDF or text. */
  readonly isMarkup: boolean
  /** When it was read: "2026-03-09". */
  readonly day: string
}

export interface PageEntry {
  readonly fields: EntryFields
  /** What a reader of the entry should know, each one line without a period. */
  readonly remarks: readonly string[]
}

/** What is published by a body and is no part of a periodical or site. */
const whole: ReadonlySet<string> = new Set(['book', 'dataset', 'report', 'thesis'])
const inPeriodicals: ReadonlySet<string> = new Set(['article-newspaper', 'article-journal'])

/** Nothing is guessed: a field that the page does not tell is absent, and so is a date that no calendar has. */
export function pageEntry(facts: PageFacts, origin: PageOrigin): PageEntry {
  const { canonicalUrl, created, kind, published } = facts
  const type = cslTypeOf(kind) ?? (origin.isMarkup ? 'webpage' : 'document')
  const address = origin.url === undefined ? undefined : pageAddress(origin.url, canonicalUrl)
  const isDate = published !== undefined && parseDateValue(published) !== undefined
  const fields = {
    type,
    title: facts.title,
    author: facts.authors.length > 0 ? facts.authors.map((author) => nameOf(author)) : undefined,
    ...publicationOf(type, facts),
    issued: isDate ? published : undefined,
    volume: facts.volume,
    issue: facts.issue,
    page: facts.pages,
    number: facts.number,
    language: languageOf(facts.language),
    DOI: facts.doi,
    URL: address?.url ?? claimedAddress(canonicalUrl),
    accessed: address === undefined ? undefined : origin.day,
  }
  const remarks = [
    ...(address?.disbelieved === undefined
      ? []
      : [`the page calls ${address.disbelieved} its address, which is on another host: not used`]),
    ...(created === undefined || isDate
      ? []
      : [`the file was made on ${created}; if it was issued then, that is its \`issued\``]),
  ]
  return { fields: withoutGaps(fields), remarks }
}

/** The fields that have a value. */
export function withoutGaps(fields: EntryFields): EntryFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** The outlet of news is what JSON-LD calls its publisher; a report has a publisher and no outlet. */
function publicationOf(type: string, { site, publisher }: PageFacts): EntryFields {
  if (whole.has(type) && publisher !== undefined) return { publisher }
  const container = site ?? (inPeriodicals.has(type) ? publisher : undefined)
  return {
    'container-title': container,
    publisher: publisher === container ? undefined : publisher,
  }
}

/** A name is divided only where the page divides it. */
function nameOf({ name, family, given }: PageAuthor): Readonly<Record<string, string>> {
  return family !== undefined && given !== undefined ? { family, given } : { literal: name }
}

/** In the spelling of BCP 47; `undefined` for what is no language tag. */
function languageOf(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag?.replaceAll('_', '-') ?? [])[0]
  } catch {
    return undefined
  }
}
