/** What a project has accepted for now: findings that were there when the baseline was made. */
import type { Span } from '../text/span.ts'

/** A finding that is accepted. */
export interface BaselineEntry {
  readonly rule: string
  /** Of the file with the finding, relative to the project root. */
  readonly path: string
  /** That of the finding; it goes with the words of the claim and not with its line. */
  readonly fingerprint: string
  /** The words at the finding's place, for whoever reads the file. */
  readonly excerpt: string
}

/** An entry in its file. */
export interface PlacedEntry extends BaselineEntry {
  /** The fingerprint's place in the file. */
  readonly span: Span
}

/** A baseline's file, read. */
export interface Baseline {
  /** Relative to the project root. */
  readonly path: string
  readonly entries: readonly PlacedEntry[]
}
