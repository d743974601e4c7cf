/** Names what can happen to claims and citations between two states of a project. */
import type { ClaimCounts, ReportCitation, ReportSentence } from '../../model/report.ts'

/** A source with the place in it: what a citation says, wherever its marker stands. */
export interface CitedPlace {
  /** The key; what the author wrote when it led nowhere. */
  readonly source: string
  readonly locator?: ReportCitation['locator']
}

/** A claim in one of the two states. */
export interface ClaimState {
  readonly id: string
  readonly text: string
  readonly status: ReportSentence['status']
  /** Counted from 1, in the file of that state. */
  readonly line: number
  readonly citations: readonly CitedPlace[]
}

export type ClaimChangeKind =
  /** Only in the later state. */
  | 'added'
  /** Only in the earlier state. */
  | 'removed'
  /** Other words, and other citations or none. */
  | 'reworded'
  /** Other words under the very same citations: nobody may have looked whether they still bear it out. */
  | 'reworded-under-citation'
  /** The same words, other citations. */
  | 'recited'

export interface ClaimChange {
  readonly kind: ClaimChangeKind
  readonly before?: ClaimState
  readonly after?: ClaimState
  readonly gained: readonly CitedPlace[]
  readonly lost: readonly CitedPlace[]
}

/** A citation that one claim lost and another of the same briefing gained. */
export interface MovedCitation extends CitedPlace {
  /** The claims' ids. */
  readonly from: string
  readonly to: string
}

export interface DocumentDiff {
  readonly kind: 'added' | 'removed' | 'changed'
  /** In the later state; of a removed briefing, in the earlier. */
  readonly path: string
  /** When it was another. */
  readonly pathBefore?: string
  readonly title: string
  readonly before?: ClaimCounts
  readonly after?: ClaimCounts
  /** In the order of the later text, each removed claim behind what stood before it. */
  readonly claims: readonly ClaimChange[]
  readonly moved: readonly MovedCitation[]
}

export interface DiffSummary {
  readonly documents: number
  readonly claims: Readonly<Record<ClaimChangeKind, number>>
  readonly citations: { readonly gained: number; readonly lost: number; readonly moved: number }
  /** Claims of the later state that need a source and have none, and are new, reworded or stripped of it. */
  readonly newlyUncited: number
}

/** What changed between two states; briefings in which no claim and no citation did are left out. */
export interface BriefingDiff {
  readonly schemaVersion: '1.0'
  /** What the states are called: a commit, "the working tree". */
  readonly from: string
  readonly to: string
  readonly summary: DiffSummary
  readonly before: ClaimCounts
  readonly after: ClaimCounts
  readonly documents: readonly DocumentDiff[]
}
