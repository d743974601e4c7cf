/** Recognises what is no sentence: no finite verb and no number. */
import type { Exclusion } from './exclusion.ts'
import { instruction } from './instruction.ts'

/** A text of this many words with a full stop has a verb that no list knows. */
const SHORTEST_SENTENCE = 8

export const fragment: Exclusion = {
  kind: 'fragment',
  find(sentence) {
    const { words, stop, marked, hasVerb, hasNumber, quotationCount } = sentence
    if (words.length === 0) return 'holds no words'
    if (marked || hasVerb || hasNumber || quotationCount > 0) return undefined
    if (stop === '.' && words.length >= SHORTEST_SENTENCE) return undefined
    return instruction.find(sentence) ? undefined : 'no finite verb and no number'
  },
}
