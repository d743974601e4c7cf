/** Lists the numbers and dates of a source once, however many claims cite it. */
import { findDates, type NamedDate } from './find-dates.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import type { NamedYears } from './match-value.ts'
import type { ReadText } from './read-text.ts'

export interface SourceFacts {
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly NamedDate[]
  readonly years: NamedYears
}

const known = new WeakMap<ReadText, Map<string, SourceFacts>>()

/** `language` is that of the claims, whose number words count beside the English ones. */
export function sourceFacts(text: ReadText, language: string): SourceFacts {
  let byLanguage = known.get(text)
  if (!byLanguage) known.set(text, (byLanguage = new Map()))
  let facts = byLanguage.get(language)
  if (!facts) {
    const numbers = findNumbers(text, 'source', language)
    facts = { numbers, years: namedYears(numbers), dates: findDates(text, 'source') }
    byLanguage.set(language, facts)
  }
  return facts
}

/** A year so near, in characters, is the one of a day that names none. */
const NEAR = 200

function namedYears(numbers: readonly NumberMention[]): NamedYears {
  const mentions = numbers.filter(({ kind }) => kind === 'year')
  return {
    all: new Set(mentions.flatMap(({ values }) => values)),
    near: (year, place) =>
      mentions.some(
        ({ values, span }) =>
          values.includes(year) && span.end > place.start - NEAR && span.start < place.end + NEAR,
      ),
  }
}
