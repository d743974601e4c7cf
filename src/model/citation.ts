/** Citations and their parts, in the terms of CSL and Pandoc. */
import type { Span } from '../text/span.ts'

/** Where in a source: `label` is a CSL locator term ("page", "chapter", …). */
export interface Locator {
  readonly label: string
  readonly value: string
}

/** What the author wrote to name the source. Keys are identity; numbers are display. */
export type CiteTarget =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'url'; readonly url: string }

/** One source within a citation: `@key, pp. 33–35` in `[see @key, pp. 33–35; -@other]`. */
export interface CiteItem {
  readonly target: CiteTarget
  readonly prefix?: string
  readonly locator?: Locator
  readonly suffix?: string
  /** The source's own words, pinned by the author: `[@key, p. 4, "exact words"]`. */
  readonly quote?: string
  /** `-@key` is `suppress-author`; everything else is `parenthetical`. */
  readonly mode: 'parenthetical' | 'suppress-author'
  /** The key or number itself, without sigil: the smallest span that can be wrong. */
  readonly span: Span
}

/**
 * How a citation was written: `[1]`, `[@key]`, `[1](https://…)` or `[[1]](https://…)`, `[text](https://…)`
 * with a registered URL, `[^1]` whose footnote cites, or something nearly right.
 */
export type CitationForm = 'number' | 'key' | 'numbered-link' | 'link' | 'footnote' | 'malformed'

/** One in-text cluster: a marker with its cite items. */
export interface Citation {
  readonly form: CitationForm
  /** Empty only for a malformed marker of which nothing could be read. */
  readonly items: readonly CiteItem[]
  /** The marker as written. */
  readonly raw: string
  /** The whole marker in the briefing's source. */
  readonly span: Span
  /** Index of the block it stands in. */
  readonly block: number
  /** The marker in the block's text. */
  readonly textSpan: Span
}

/** A cite item after look-up; `source` is absent when nothing in the registry answers. */
export interface ResolvedCiteItem extends CiteItem {
  /** The key it means: as written, or through its number or URL. Absent when that is unknown too. */
  readonly key?: string
  /** Key of the registry entry that was found. */
  readonly source?: string
  /** The number shown to readers: the position in the briefing's bibliography, from 1. */
  readonly number?: number
}

/** A citation whose items have been looked up. */
export interface ResolvedCitation extends Citation {
  readonly items: readonly ResolvedCiteItem[]
}
