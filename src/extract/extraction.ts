/** Says what can be learnt from the bytes of a source: its text, and what it says of itself. */

/** What a page or file says of itself; untrusted, plain text on one line each. */
export interface PageFacts {
  readonly title?: string
  /** Names of people or organisations, in order. */
  readonly authors: readonly string[]
  /** The newspaper, site or journal that it is part of. */
  readonly site?: string
  /** ISO 8601: "2026-03-09", a month or a year; times are dropped. */
  readonly published?: string
  /** BCP 47: "en-GB". */
  readonly language?: string
  /** As the page gives it; not checked, perhaps relative. */
  readonly canonicalUrl?: string
  readonly description?: string
  /** Without a prefix: "10.1000/182". */
  readonly doi?: string
  /** Of the page: "NewsArticle", "article". */
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
