/** What comes of reading a citation marker. */
import type { CiteItem } from '../model/citation.ts'

/** A marker that was read; spans of its items count from the marker's first character. */
export interface ParsedMarker {
  readonly form: 'number' | 'key'
  /** With a problem: as much as is sure, perhaps nothing. */
  readonly items: readonly CiteItem[]
  readonly problem?: MarkerProblem
}

/** What is wrong with a marker that is nearly right, and what to write instead. */
export interface MarkerProblem {
  /** One line, sentence case, no final period. */
  readonly message: string
  /** Imperative and in lower case. */
  readonly help?: string
}
