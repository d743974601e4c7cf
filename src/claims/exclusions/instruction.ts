/** Recognises instructions by their first word, and leaves nouns that look like verbs alone. */
import type { Language } from '../lexicon/language.ts'
import type { Word } from '../words.ts'
import type { Exclusion } from './exclusion.ts'

/** "Situational awareness (SSA): Enhance tracking" instructs after its label. */
const LABEL = /^[^:.!?]{2,60}:\s+(?=\p{Lu})/u

export const instruction: Exclusion = {
  kind: 'instruction',
  find({ text, words, language, blockKind, stop }) {
    if (stop === '?') return undefined
    const plain = words.filter(({ quoted }) => !quoted)
    if (isImperative(plain, language)) return 'starts with an instruction'
    const label = blockKind === 'list-item' ? LABEL.exec(text)?.[0] : undefined
    if (label === undefined) return undefined
    const skipped = label.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
    return isImperative(plain.slice(skipped), language) ? 'instructs after its label' : undefined
  },
}

function isImperative(words: readonly Word[], language: Language): boolean {
  const opening = language.imperativeOpenings.has(words[0]?.lower ?? '')
  const [first, second, third] = words.slice(opening ? 1 : 0)
  if (!first || !second) return first !== undefined && language.plainImperatives.has(first.lower)
  if (language.plainImperatives.has(first.lower)) return !isVerbAfterNoun(second, third, language)
  if (!language.nounlikeImperatives.has(first.lower)) return false
  if (language.objectStarters.has(second.lower)) return true
  return (
    language.nounMarkers.has(second.lower) &&
    !words.some(({ lower }) => language.auxiliaries.has(lower))
  )
}

/** "Support grew", "Help is near": the first word is a noun because a verb follows. */
function isVerbAfterNoun(second: Word, third: Word | undefined, language: Language): boolean {
  if (language.objectStarters.has(second.lower)) return false
  if (second.lower === 'of' || language.auxiliaries.has(second.lower)) return true
  if (!second.lower.endsWith('ed') || !language.finiteVerbs.has(second.lower)) return false
  return third !== undefined && !language.finiteVerbs.has(third.lower)
}
