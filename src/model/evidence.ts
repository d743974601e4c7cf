/** What the stored texts of sources say about a claim: found, altered or missing; never "supported". */
import type { Span } from '../text/span.ts'
import type { ClaimedBriefing } from './briefing.ts'

/** Every check against something that may be absent has three answers; `unchecked` is never a pass. */
export type Verdict = 'pass' | 'fail' | 'unchecked'

/** The readable text of a cited source, or why there is none to check against. */
export type StoredText =
  | {
      readonly kind: 'text'
      /** The source's key. */
      readonly key: string
      /** The file it came from, relative to the project root. */
      readonly path: string
      readonly text: string
    }
  | {
      readonly kind: 'none'
      readonly key: string
      /** Lower case, without a final period: "no stored text". */
      readonly reason: string
    }

/** Words of a stored text: a W3C TextQuoteSelector with a TextPositionSelector. */
export interface Passage {
  /** Key of the source. */
  readonly source: string
  /** In the stored text: UTF-16 offsets, end-exclusive. */
  readonly span: Span
  readonly exact: string
  /** Up to a few words before and after, to tell equal passages apart. */
  readonly prefix: string
  readonly suffix: string
}

/** What a claim says that a source must have too. */
export type SpecificKind = 'quotation' | 'number' | 'date' | 'name'

/**
 * `found` in a source; `altered`: a quotation that nearly matches; `missing` from every source, all of
 * which have stored text; `elsewhere`: in a source, but not near what the claim is about; `unchecked`
 * when it was not found and some source has no stored text.
 */
export type SpecificResult = 'found' | 'altered' | 'missing' | 'elsewhere' | 'unchecked'

/** Where an altered quotation first differs from its source. */
export interface Difference {
  /** The words in the briefing; empty where words were left out. */
  readonly span: Span
  readonly written: string
  /** What the source has there; empty where words were added. */
  readonly stored: string
}

/** A quotation, number, date or name of a claim, looked up in the sources behind it. */
export interface Specific {
  readonly kind: SpecificKind
  /** As written, without quotation marks. */
  readonly text: string
  /** In the briefing's source. */
  readonly span: Span
  readonly result: SpecificResult
  /** How a found quotation matches: letter by letter, or but for spaces, dashes, quotes and marked gaps. */
  readonly match?: 'exact' | 'normalised'
  /** Where it was found, or what resembles it most. */
  readonly passage?: Passage
  readonly difference?: Difference
}

/** What a verifier from outside said of a claim and one source; it stands beside our own verdict, never in it. */
export interface Verification {
  readonly verdict: Verdict
  /** In the verifier's words; in ours when it gave no answer. */
  readonly reason: string
}

/** What one source behind a claim contributes. */
export interface CitedEvidence {
  /** Index into the briefing's citations, and of the cite item within the citation. */
  readonly citation: number
  readonly item: number
  /** Registry key; absent when nothing in the registry answers. */
  readonly source?: string
  /** `fail` when a pinned quotation, or a specific that no other source has, is altered or missing. */
  readonly verdict: Verdict
  /** Lower case, without a final period: "2 of 2 specifics found", "no stored text". */
  readonly reason: string
  /** The stretch of the source that is closest to the words the marker covers. */
  readonly passage?: Passage
  /** It has none of the specifics and few of the words, whereas another source of the group has. */
  readonly idle: boolean
  /** Why there was no text to check against; absent when the source's text was read. */
  readonly gap?: 'unknown-source' | 'no-text'
  /** The words that the author pinned to it: `[@key, p. 4, "exact words"]`. */
  readonly pinned?: Specific
  /** Absent when no verifier was asked. */
  readonly verifier?: Verification
}

/** The words that one group of markers covers, held against the sources it names. */
export interface Evidence {
  /** Index into the briefing's sentences, and of the coverage within the sentence. */
  readonly sentence: number
  readonly coverage: number
  /** In text order; empty when no source of the group has stored text. */
  readonly specifics: readonly Specific[]
  /** One for each cite item of the group, in text order. */
  readonly cited: readonly CitedEvidence[]
}

/** A briefing whose claims have been held against the stored texts of their sources. */
export interface EvidencedBriefing extends ClaimedBriefing {
  /** In order of sentence and coverage. */
  readonly evidence: readonly Evidence[]
}
