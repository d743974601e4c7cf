/** Describes one reason for which a sentence needs no source. */
import type { SentenceKind } from '../../model/sentence.ts'
import type { SentenceFacts } from '../sentence-facts.ts'

/** Names the kind that a sentence is instead of a claim. */
export interface Exclusion {
  readonly kind: SentenceKind
  /** Why the sentence is of this kind, as a short sentence without a period; nothing when it is not. */
  find(sentence: SentenceFacts): string | undefined
}
