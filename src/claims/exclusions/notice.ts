/** Recognises notices, disclaimers and calls to action. */
import type { Exclusion } from './exclusion.ts'

/** Up to this many words, a notice is nothing else: "Last updated 3 May". */
const SHORTEST_STATEMENT = 7

export const notice: Exclusion = {
  kind: 'notice',
  find({ cues, words }) {
    const addressed = cues.has('we') || cues.has('reader') || cues.has('call')
    const call = cues.get('call')
    if (call === 0 || (call !== undefined && (cues.has('we') || cues.has('reader'))))
      return 'calls on the reader'
    const at = cues.get('notice')
    if (at === undefined) return undefined
    return at === 0 || addressed || words.length < SHORTEST_STATEMENT
      ? 'a notice or disclaimer'
      : undefined
  },
}
