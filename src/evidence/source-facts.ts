/** Lists the numbers and dates of a source once, however many claims cite it. */
import { findDates, type NamedDate } from './find-dates.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import type { NamedYears } from './match-value.ts'
import type { ReadText } from './read-text.ts'
import type { Span } from '../text/span.ts'

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
    const numbers = withoutAddresses(findNumbers(text, 'source', language), text)
    const dates = withoutAddresses(findDates(text, 'source'), text)
    facts = { numbers, years: namedYears(numbers), dates }
    byLanguage.set(language, facts)
  }
  return facts
}

/** The digits of a web address or DOI say nothing of the world. */
const ADDRESS = /(?:https?:\/\/|www\.|doi:\s?|(?<![\d.])10\.\d{4,9}\/)[^\s|<>"]+/g

/** Those outside addresses; both in order. */
function withoutAddresses<Mention extends { readonly span: Span }>(
  mentions: readonly Mention[],
  { lower }: ReadText,
): readonly Mention[] {
  const addresses = [...lower.matchAll(ADDRESS)]
  let next = 0
  return mentions.filter(({ span }) => {
    while (endOf(addresses[next]) <= span.start) next++
    return (addresses[next]?.index ?? Infinity) >= span.end
  })
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : Infinity
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
