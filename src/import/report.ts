/** What a report that a chat tool wrote holds: markers, references, and what becomes of them. */
import type { CiteItem } from '../model/citation.ts'
import type { Span } from '../text/span.ts'

/** How a tool can say where it has something from. */
export const markerKinds = [
  'number',
  'numbered-link',
  'link',
  'address',
  'footnote',
  'superscript',
  'wide-brackets',
  'cite-number',
  'cite-edge',
  'browsing',
  'turn',
  'private-use',
  'html-link',
  'html-citation',
  'worded',
  'plain',
  'unclosed',
  'key',
] as const
export type MarkerKind = (typeof markerKinds)[number]

/** What names one source in a marker: the number or the address, and where in the source. */
export type MarkerItem = Omit<CiteItem, 'span'>

/** One marker as it was found. Offsets count in the report. */
export interface Marker {
  readonly kind: MarkerKind
  readonly span: Span
  readonly raw: string
  /** Nothing where no source is named, as in `citeturn0search1`. */
  readonly items: readonly MarkerItem[]
  /** Whether a citation marker takes its place, it stays because it cites as it is, or it goes. */
  readonly effect: 'replace' | 'stay' | 'remove'
  /** Why it cannot be mapped: lower case, no period. */
  readonly loss?: string
}

/** One entry of a list of sources, or what a link says of the page it leads to. */
export interface Reference {
  readonly number?: number
  /** The label of its footnote. */
  readonly label?: string
  /** As written. */
  readonly url?: string
  readonly doi?: string
  readonly title?: string
  /** What else the entry says, in its own words. */
  readonly note?: string
  /** The day on which the page was looked at: "2026-03-09". */
  readonly accessed?: string
}
