/** Says what can be learnt from the bytes of a source: its text, and what it says of itself. */

/** An author as a page names one; divided only where the page divides the name. */
export interface PageAuthor {
  readonly name: string
  readonly family?: string
  readonly given?: string
  /** The page says that it is an organisation. */
  readonly isOrganisation?: boolean
}

/** What a page or file says of itself; untrusted, plain text on one line each. */
export interface PageFacts {
  readonly title?: string
  /** In order. */
  readonly authors: readonly PageAuthor[]
  /** The newspaper, site or journal that it is part of. */
  readonly site?: string
  readonly publisher?: string
  /** ISO 8601: "2026-03-09", a month or a year; times are dropped. */
  readonly published?: string
  /** When the file was made, which need not be when it was published; like `published`. */
  readonly created?: string
  /** BCP 47: "en-GB". */
  readonly language?: string
  /** As the page gives it; not checked, perhaps relative. */
  readonly canonicalUrl?: string
  readonly description?: string
  /** Without a prefix: "10.1000/182". */
  readonly doi?: string
  readonly volume?: string
  readonly issue?: string
  /** "12" or "12–19". */
  readonly pages?: string
  /** Of a report. */
  readonly number?: string
  /** Of the page, as schema.org or Open Graph calls it: "NewsArticle", "article". */
  readonly kind?: string
}

/** The readable text, or in lower case why there is none: "it holds no text". */
export type ReadableText =
  | { readonly kind: 'text'; readonly text: string }
  /** The bytes are the text, in UTF-8. */
  | { readonly kind: 'as-is'; readonly text: string }
  | { readonly kind: 'none'; readonly reason: string }

export interface Extraction {
  readonly readable: ReadableText
  readonly facts: PageFacts
}

/** What is known of bytes that say nothing of themselves. */
export const noFacts: PageFacts = { authors: [] }

/** An extraction without text. */
export function withoutText(reason: string, facts: PageFacts = noFacts): Extraction {
  return { readable: { kind: 'none', reason }, facts }
}
