/** What a rule yields and what the engine makes of it. */
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Location, Span } from '../text/span.ts'

/** From the gravest. */
export const severities = ['error', 'warning', 'note'] as const
/** An error makes a run fail; a note never counts. */
export type Severity = (typeof severities)[number]
/** What a rule may be set to. */
export type SeverityOrOff = Severity | 'off'

const strictness: Readonly<Record<SeverityOrOff, number>> = {
  off: 0,
  note: 1,
  warning: 2,
  error: 3,
}

/** Whether `a` weighs more than `b`. */
export function isStricter(a: SeverityOrOff, b: SeverityOrOff): boolean {
  return strictness[a] > strictness[b]
}

/** From the mildest. */
export const profiles = ['draft', 'review', 'publish'] as const
/** How strict a run is: while writing, on a pull request, before publishing. */
export type Profile = (typeof profiles)[number]

/** Replaces the text of `span` in the file at `path`. */
export interface TextEdit {
  readonly location: Location
  readonly text: string
}

/** A mend. `safe` keeps the meaning and may run unattended; `unsafe` is a guess. */
export interface Fix {
  readonly title: string
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly [TextEdit, ...TextEdit[]]
}

/** A fix within one file; `undefined` when there is nothing to edit. */
export function fixIn(path: string, { title, safety, edits }: FileFix): Fix | undefined {
  const [first, ...rest] = edits.map(({ span, text }): TextEdit => ({
    location: { path, span },
    text,
  }))
  return first && { title, safety, edits: [first, ...rest] }
}

/** A fix before it is known in which file its edits are. */
export interface FileFix {
  /** Imperative, sentence case: "Write [1, 2]". */
  readonly title: string
  readonly safety: Fix['safety']
  readonly edits: readonly SpanEdit[]
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly location: Location
  readonly message: string
}

/** What a rule says of one place. */
export interface Finding {
  /** As small as possible: the key, not the marker; the marker, not the claim. */
  readonly location: Location
  /** One line, sentence case, offender in double quotes, no final period. */
  readonly message: string
  /** Imperative, lower case: "cite a source, as in [@key]". */
  readonly help?: string
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Fix
  /** Id of the sentence it is about. */
  readonly sentence?: string
}

/** A finding with its rule and severity. */
export interface Diagnostic extends Finding {
  readonly rule: string
  readonly severity: Severity
  /** Stays the same while rule, file and the words at the place do; `:2` … for repetitions. */
  readonly fingerprint: string
}

/** A diagnostic that the author silenced, or that the baseline knows. */
export interface SuppressedDiagnostic extends Diagnostic {
  readonly reason: string
  /** The comment that silenced it, in the same file; absent when the baseline did. */
  readonly suppression?: Span
}
