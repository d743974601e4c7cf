/** Recognises sentences about the text itself. */
import type { SentenceFacts } from '../sentence-facts.ts'
import type { Exclusion } from './exclusion.ts'

/** A verb of finding after more words than this belongs to another clause. */
const LATEST_FINDING = 8

/** A cue after more words than this is part of a statement: "Critics of this report disagree". */
const LATEST_CUE = 1

export const meta: Exclusion = {
  kind: 'meta',
  find(sentence) {
    const { cues } = sentence
    if (cues.get('pointer') === 0) return 'points to another place'
    const at = cues.get('meta')
    if (at === undefined || at > LATEST_CUE || isFinding(sentence)) return undefined
    return 'speaks of the text itself'
  },
}

/** "This review found that …" and "This report was leaked in 2019" say something of the world. */
function isFinding({ cues, hasNumber, hasDate }: SentenceFacts): boolean {
  if ((hasNumber || hasDate) && (cues.has('past') || cues.has('event'))) return true
  return (cues.get('finding') ?? Infinity) < LATEST_FINDING
}
