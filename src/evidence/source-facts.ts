/** Lists the numbers and dates of a source once, however many claims cite it. */
import { findDates, type NamedDate } from './find-dates.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import type { ReadText } from './read-text.ts'

export interface SourceFacts {
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly NamedDate[]
}

const known = new WeakMap<ReadText, Map<string, SourceFacts>>()

/** `language` is that of the claims, whose number words count beside the English ones. */
export function sourceFacts(text: ReadText, language: string): SourceFacts {
  let byLanguage = known.get(text)
  if (!byLanguage) known.set(text, (byLanguage = new Map()))
  let facts = byLanguage.get(language)
  if (!facts) {
    facts = { numbers: findNumbers(text, 'source', language), dates: findDates(text) }
    byLanguage.set(language, facts)
  }
  return facts
}
