/** What comes of reading a citation marker. */
import type { CiteItem } from '../model/citation.ts'
import type { Fix } from '../model/diagnostic.ts'
import type { SpanEdit } from '../text/apply-edits.ts'

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
  /** What would make it right, when that can be told. */
  readonly mend?: MarkerMend
}

/** Edits that make a marker right; spans count from its first character, and none holds a line end. */
export interface MarkerMend {
  readonly edits: readonly SpanEdit[]
  /** `unsafe` when it is a guess what belongs to which source. */
  readonly safety: Fix['safety']
}
