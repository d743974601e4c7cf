/** Finds the dates that English prose names. */
import type { PartialDate } from '../model/date.ts'
import type { Span } from '../text/span.ts'
import { isCalendarDate } from './date-value.ts'

/** A date as a text names it; `span` counts in that text. */
export interface DateMention {
  readonly span: Span
  readonly date: PartialDate
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?'
const YEAR = '((?:1[5-9]|20)\\d\\d)'

/** In order: `2026-03-09`; `9 March 2026`, `9 March`; `March 9, 2026`, `March 9`; `March 2026`; `2026`. */
const DATES = new RegExp(
  [
    `\\b${YEAR}-(\\d\\d)-(\\d\\d)\\b`,
    `\\b${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?![\\w])`,
    `\\b${MONTH} ${DAY}(?!\\d| ?%)(?:,? ${YEAR})?(?![\\w])`,
    `\\b${MONTH} ${YEAR}(?![\\w])`,
    `\\b${YEAR}(?![\\w%]|[.,]\\d| ?%)`,
  ].join('|'),
  'gi',
)

/**
 * Every date of the text, in order. A day without a year takes the year that the sentence names
 * next, or else last; without one it is left out, since it could be any year.
 */
export function findDateMentions(text: string): readonly DateMention[] {
  const found = [...text.matchAll(DATES)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    ...partsOf(match),
  }))
  return found.flatMap(({ span, year, month, day }, index) => {
    const settled =
      year ??
      found.slice(index + 1).find((other) => other.year !== undefined)?.year ??
      found.slice(0, index).findLast((other) => other.year !== undefined)?.year
    if (settled === undefined) return []
    const date: PartialDate = {
      year: settled,
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
    }
    return isCalendarDate(date) ? [{ span, date }] : []
  })
}

interface DateParts {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
}

function partsOf(match: RegExpExecArray): DateParts {
  const [, y1, m1, d1, d2, m2, y2, m3, d3, y3, m4, y4, y5] = match
  const name = m2 ?? m3 ?? m4
  return {
    year: numberOf(y1 ?? y2 ?? y3 ?? y4 ?? y5),
    month: name === undefined ? numberOf(m1) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    day: numberOf(d1 ?? d2 ?? d3),
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
