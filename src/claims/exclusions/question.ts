/** Recognises questions. */
import type { Exclusion } from './exclusion.ts'

/** Somebody else's question inside a statement: He asked, "Who pays?" */
const QUOTED_END = /[?？؟](?:["'”’»“‘」]|\s»)+[\s.)\]]*$/

export const question: Exclusion = {
  kind: 'question',
  find({ stop, text, words }) {
    if (stop !== '?') return undefined
    const reported = QUOTED_END.test(text) && words[0]?.quoted === false
    return reported ? undefined : 'ends in a question mark'
  },
}
