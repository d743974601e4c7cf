/** What an author tells the compiler in an HTML comment. */
import type { Span } from '../text/span.ts'
import type { Policy } from './sentence.ts'

/** `<!-- briefing-ignore rule-id: reason until 2027-01-31 -->`, or `briefing-ignore-file`. */
export interface Suppression {
  readonly kind: 'suppression'
  readonly rule: string
  /** Empty when the author gave none; that is a finding of its own. */
  readonly reason: string
  /** ISO date of the last day on which it holds. */
  readonly until?: string
  /** The span of text it applies to: one block, or the whole file. */
  readonly target: Span
  /** The comment. */
  readonly span: Span
  readonly ruleSpan: Span
}

/** What an author may declare a section or a block to be, or to be judged by. */
export type Declared =
  { readonly as: 'analysis' | 'claim' | 'key' } | { readonly as: 'policy'; readonly policy: Policy }

/** `<!-- briefing: analysis -->`, `claim`, `key` or `policy balanced`, for a section or a block. */
export type Declaration = Declared & {
  readonly kind: 'declaration'
  readonly target: Span
  readonly span: Span
}

/** One that is written to the compiler; others are text to it. */
export type Comment = Suppression | Declaration

/** What the author declared to be `as`: the spans of the sections and blocks. */
export function declaredTargets(comments: readonly Comment[], as: Declared['as']): readonly Span[] {
  return comments.flatMap((comment) =>
    comment.kind === 'declaration' && comment.as === as ? [comment.target] : [],
  )
}
