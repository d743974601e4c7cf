/** Lists the numbers and dates of a source once, however many claims cite it. */
import { findDates, type NamedDate } from './find-dates.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import type { ReadText } from './read-text.ts'

export interface SourceFacts {
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly NamedDate[]
  /** That it names anywhere. */
  readonly years: ReadonlySet<number>
}

const known = new WeakMap<ReadText, Map<string, SourceFacts>>()

/** `language` is that of the claims, whose number words count beside the English ones. */
export function sourceFacts(text: ReadText, language: string): SourceFacts {
  let byLanguage = known.get(text)
  if (!byLanguage) known.set(text, (byLanguage = new Map()))
  let facts = byLanguage.get(language)
  if (!facts) {
    const numbers = findNumbers(text, 'source', language)
    const years = new Set(numbers.flatMap(({ kind, values }) => (kind === 'year' ? values : [])))
    facts = { numbers, years, dates: findDates(text, 'source') }
    byLanguage.set(language, facts)
  }
  return facts
}
