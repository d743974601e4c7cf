/** Recognises headings that are written as paragraphs or list items. */
import type { SentenceFacts } from '../sentence-facts.ts'
import type { Exclusion } from './exclusion.ts'

const NUMBERED_LINE = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[A-Z][.)])\s+\S/

/** Longer lines are sentences that lack their stop. */
const LONGEST_HEADING = 30

export const heading: Exclusion = {
  kind: 'heading',
  find(sentence) {
    const { text, words, stop, marked, alone } = sentence
    if (!alone || marked || stop !== '' || words.length > LONGEST_HEADING) return undefined
    if (sentence.blockKind === 'list-item')
      return sentence.onlyItem && isTitle(sentence)
        ? 'a list of one line without a full stop: a heading in disguise'
        : undefined
    if (sentence.blockKind !== 'paragraph') return undefined
    if (NUMBERED_LINE.test(text))
      return 'a numbered line without a full stop: a heading in disguise'
    return sentence.strong ? 'a bold line without a full stop: a heading in disguise' : undefined
  },
}

/** "What actors claim — a map of requests" is a title; "Rents rose by 4 %" is a claim without its stop. */
function isTitle({ text, hasVerb, hasNumber }: SentenceFacts): boolean {
  return !hasNumber && (!hasVerb || /\s[—–]\s/.test(text))
}
