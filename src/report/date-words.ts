/** Writes dates as readers of a language expect them. */
import type { DateValue, PartialDate } from '../model/date.ts'
import { referenceTerms, type ReferenceTerms } from './reference/reference-terms.ts'

/**
 * "12 May 2026", "May 2026", "about 2026", "12–14 May 2026", "27 February – 2 March 2026"; in English
 * unless another language (BCP 47) is named.
 */
export function dateWords({ start, end, circa }: DateValue, lang: string = 'en'): string {
  const terms = referenceTerms(lang)
  const words = end ? rangeWords(start, end, terms) : partialDateWords(start, terms)
  return circa ? `${terms.circa} ${words}` : words
}

/** What both ends share is said once. */
function rangeWords(start: PartialDate, end: PartialDate, terms: ReferenceTerms): string {
  const last = partialDateWords(end, terms)
  if (start.year !== end.year || start.year < 0) {
    const first = partialDateWords(start, terms)
    const bare = start.month === undefined && end.month === undefined && start.year >= 0
    return bare ? `${first}–${last}` : `${first} – ${last}`
  }
  const { month, day } = start
  if (month === undefined || end.month === undefined) return last
  if (day === undefined || end.day === undefined)
    return month === end.month ? last : `${terms.months[month - 1]}–${last}`
  if (month !== end.month) return `${terms.day(day)}${terms.of}${terms.months[month - 1]} – ${last}`
  return day === end.day ? last : `${terms.day(day)}–${last}`
}

/** "12 May 2026", "May 2026" or "2026". */
function partialDateWords({ year, month, day }: PartialDate, terms: ReferenceTerms): string {
  const name = month === undefined ? undefined : terms.months[month - 1]
  const shownYear = year < 0 ? `${-year} ${terms.beforeChrist}` : String(year)
  return [name !== undefined && day !== undefined && terms.day(day), name, shownYear]
    .filter((part) => typeof part === 'string')
    .join(terms.of)
}
