/** Recognises labels: lines that name what follows. */
import type { SentenceFacts } from '../sentence-facts.ts'
import type { Exclusion } from './exclusion.ts'

/** "— Council minutes" under a block quote. */
const ATTRIBUTION = /^[—–-]{1,3}\s?\P{Ll}[^.!?]*$/u

/** A line of this many words with a verb is a sentence that lacks its stop. */
const SHORTEST_SENTENCE = 10

/** A bold lead-in such as "Key finding." has at most this many words. */
const LONGEST_RUN_IN = 6

export const label: Exclusion = {
  kind: 'label',
  find(sentence) {
    const { blockKind, words, marked, strong, hasVerb } = sentence
    if (words.length === 0) return undefined
    if (blockKind === 'quote' && ATTRIBUTION.test(sentence.text))
      return 'the attribution of a quotation'
    if (marked) return undefined
    if (blockKind === 'table-cell')
      return isOnlyDate(sentence) ? 'a cell that holds only a date' : undefined
    if (strong && !hasVerb && words.length <= LONGEST_RUN_IN) return 'a bold label'
    if (blockKind === 'list-item' || !sentence.alone || sentence.stop !== '') return undefined
    return isStatement(sentence) ? undefined : 'a line of its own without a full stop'
  },
}

function isStatement({ hasVerb, hasNumber, words }: SentenceFacts): boolean {
  return hasVerb && (hasNumber || words.length >= SHORTEST_SENTENCE)
}

function isOnlyDate({ hasDate, hasNumber, words }: SentenceFacts): boolean {
  return hasDate && !hasNumber && words.length <= 3
}
