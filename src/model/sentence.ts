/** Sentences, what they are, and what covers them. */
import type { Span } from '../text/span.ts'

/** From the strictest. */
export const policies = ['strict', 'balanced', 'lenient'] as const
/** Which sentences are claims: all but the named exclusions, fewer, or only the strongest. */
export type Policy = (typeof policies)[number]

/** From the narrowest. */
export const scopes = ['sentence', 'run', 'paragraph'] as const
/** How far a marker reaches beyond its own sentence. */
export type Scope = (typeof scopes)[number]

/** `claim` needs a source; every other kind names why the sentence does not. */
export type SentenceKind =
  | 'claim'
  | 'heading'
  | 'question'
  | 'notice'
  | 'meta'
  | 'label'
  | 'fragment'
  | 'instruction'
  | 'first-person'
  | 'opinion'
  | 'own-work'
  | 'lead-in'
  | 'analysis'
  | 'outside'

/** A decision with its reason in words, for `--explain-claims`. */
export interface Reasoned<Value> {
  readonly value: Value
  /** A short sentence without a final period: "ends in a question mark". */
  readonly reason: string
}

/** A feature that raised or lowered a sentence's score. */
export interface Feature {
  readonly name: string
  readonly weight: number
}

/** Words between quotation marks. */
export interface Quotation {
  readonly text: string
  readonly textSpan: Span
  readonly span: Span
}

/** One sentence of a block. */
export interface Sentence {
  /** Stable while its words are: `c-` and eight hexadecimal digits, with `-2` … for repetitions. */
  readonly id: string
  readonly block: number
  /** In the block's text; markers after the full stop belong to it. */
  readonly textSpan: Span
  /** In the source. */
  readonly span: Span
  /** Its words without markers, spaces folded. */
  readonly text: string
  readonly kind: SentenceKind
  readonly reason: string
  /** Why it ends where it ends. */
  readonly boundary: string
  readonly quotations: readonly Quotation[]
  /** How much it asks for a source; 0 and above reads as "does". */
  readonly score: number
  readonly features: readonly Feature[]
}

/** Which rule of scope gave a sentence its citation. */
export type ScopeRule =
  | 'clause'
  | 'sentence'
  | 'link'
  | 'run'
  | 'paragraph'
  | 'lead-in'
  | 'row'
  | 'caption'
  | 'attribution'

/** Words that a group of markers covers. */
export interface Coverage {
  readonly textSpan: Span
  readonly span: Span
  /** Indices into the briefing's citations. */
  readonly citations: readonly number[]
  readonly by: ScopeRule
  /** Whether the markers stand outside the sentence. */
  readonly inherited: boolean
}

/** A sentence with its markers' scope worked out. */
export interface ClaimedSentence extends Sentence {
  readonly coverage: readonly Coverage[]
  /** What follows the last mid-sentence group and is substantial enough to want its own source. */
  readonly trailing?: Span
}
