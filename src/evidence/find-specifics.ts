/** Finds what a claim says that its source must have too: quotations, dates, numbers and names. */
import { contains, overlaps, type Span } from '../text/span.ts'
import { findDates, type NamedDate } from './find-dates.ts'
import { findNames, type NameMention } from './find-names.ts'
import { findNumbers, type NumberMention } from './find-numbers.ts'
import { ABSENCE, APPROXIMATELY, LABEL, MORE_THAN } from './lexicon/qualifiers.ts'
import type { Meant } from './match-value.ts'
import { normaliseText, originalSpan } from './normalise-text.ts'
import { isQuotable } from './quotation-pieces.ts'
import type { ReadText } from './read-text.ts'

/** Something to look for in a source; `span` counts in the claim's text as it was given. */
export type Sought = { readonly span: Span } & (
  | { readonly kind: 'quotation'; readonly text: string }
  /** Every reading of one date: "3/4/2020" has two. */
  | { readonly kind: 'date'; readonly dates: readonly NamedDate[] }
  | { readonly kind: 'year'; readonly meant: Meant }
  | { readonly kind: 'number'; readonly meant: Meant }
  | { readonly kind: 'name'; readonly name: NameMention }
)

/** How much before a number can say how it is meant. */
const REACH = 24

/**
 * In text order. `quotations` are the spans between quotation marks in the claim's text; what stands in
 * one of two or more words is left to the quotation.
 */
export function findSpecifics(
  claim: ReadText,
  quotations: readonly Span[],
  language: string,
): Sought[] {
  const quoted = quotations.flatMap((span): (Sought & { kind: 'quotation' })[] => {
    const text = claim.original.slice(span.start, span.end)
    return isQuotable(normaliseText(text)) ? [{ kind: 'quotation', span, text }] : []
  })
  const place = (span: Span): Span => originalSpan(claim.normalised, span)
  const isOpen = (span: Span): boolean => !quoted.some((other) => overlaps(other.span, place(span)))
  const dates = findDates(claim, 'claim').filter(({ span }) => isOpen(span))
  const numbers = findNumbers(claim, 'claim', language).filter(
    (number) =>
      isOpen(number.span) &&
      !dates.some(({ span }) => overlaps(span, number.span)) &&
      isStated(number, claim),
  )
  const names = ABSENCE.test(claim.lower)
    ? []
    : findNames(claim, language).filter(({ span }) => isOpen(span))
  return [
    ...quoted,
    ...groupBySpan(dates).map((group): Sought => ({
      kind: 'date',
      dates: group,
      span: place(group[0].span),
    })),
    ...numbers.map((number): Sought => ({
      kind: number.kind === 'year' || number.kind === 'decade' ? 'year' : 'number',
      meant: { number, sense: senseOf(number, claim) },
      span: place(number.span),
    })),
    ...names.map((name): Sought => ({ kind: 'name', name, span: place(name.span) })),
  ].toSorted((a, b) => a.span.start - b.span.start)
}

function groupBySpan(dates: readonly NamedDate[]): (readonly [NamedDate, ...NamedDate[]])[] {
  const groups: [NamedDate, ...NamedDate[]][] = []
  for (const date of dates) {
    const group = groups.find(([{ span }]) => contains(span, date.span))
    if (group && isNumeric(group[0], date)) group.push(date)
    else groups.push([date])
  }
  return groups
}

/** Two readings of the same digits, as against the two days of "9–11 March". */
function isNumeric(first: NamedDate, second: NamedDate): boolean {
  return first.month === second.day && first.day === second.month
}

/** Whether a number counts something, and is no label, list number, part of a name or turn of phrase. */
function isStated(number: NumberMention, claim: ReadText): boolean {
  const { start, end } = number.span
  const before = claim.lower.slice(Math.max(0, start - REACH), start)
  if (LABEL.test(before)) return false
  if (/\p{Lu}[\p{L}\p{N}]*-$/u.test(claim.normalised.text.slice(Math.max(0, start - REACH), start)))
    return false
  if (start === 0 && /^[.)] /.test(claim.lower.slice(end, end + 2)) && number.kind === 'plain')
    return false
  if (!number.spelled) return true
  const [value = 0] = number.values
  if (number.kind === 'ordinal') return value > 2
  if (number.kind === 'percent') return claim.lower.slice(start, end).includes(' ')
  return value > 1
}

function senseOf({ span: { start } }: NumberMention, claim: ReadText): Meant['sense'] {
  const before = claim.lower.slice(Math.max(0, start - REACH), start)
  if (APPROXIMATELY.test(before)) return 'about'
  return MORE_THAN.test(before) ? 'more-than' : 'exactly'
}
