/** Tells whether a number or date of a source is the one that a claim names. */
import type { NamedDate } from './find-dates.ts'
import type { Span } from '../text/span.ts'
import type { NumberMention } from './find-numbers.ts'

/** How a claim means a number. */
export interface Meant {
  readonly number: NumberMention
  /** "exactly" unless a word before it says otherwise. */
  readonly sense: 'exactly' | 'about' | 'more-than'
}

/** How far a number may be off that is said to be about right. */
const ABOUT = 0.06

/** Whole numbers from here on may stand for one with a decimal part. */
const SMALLEST_ROUNDED = 10

export function isSameNumber(meant: Meant, stored: NumberMention): boolean {
  if (!isSameKind(meant.number, stored)) return false
  return stored.values.some((value) => isNear(meant, value, stored))
}

/** The years that a source names, and whether it names one near a place. */
export interface NamedYears {
  readonly all: ReadonlySet<number>
  near(year: number, place: Span): boolean
}

/** A source that names few years means one of them by a day or month alone, as news do. */
const FEW_YEARS = 6

/** The parts that both name agree; a source may leave out the year where it is plain from what stands round it. */
export function isSameDate(claimed: NamedDate, stored: NamedDate, years: NamedYears): boolean {
  const { year } = claimed
  if (claimed.month !== stored.month) return false
  if (claimed.day !== undefined && claimed.day !== stored.day) return false
  if (year === undefined) return true
  if (stored.year !== undefined) return year === stored.year
  if (claimed.day === undefined && stored.day !== undefined) return false
  return years.near(year, stored.span) || (years.all.size <= FEW_YEARS && years.all.has(year))
}

function isNear({ number, sense }: Meant, stored: number, mention: NumberMention): boolean {
  const [claimed = 0] = number.values
  // "1.0" says more than "1".
  const finer = number.precision < 1 && mention.precision > number.precision
  if (claimed === stored) return !finer || mention.spelled
  if (number.kind === 'ratio') return isSameTime(claimed, stored)
  if (number.kind === 'decade') return stored >= claimed && stored < claimed + 10
  if (number.kind === 'year' || number.kind === 'ordinal') return false
  if (sense === 'about' && Math.abs(stored - claimed) <= claimed * ABOUT) return true
  if (sense === 'more-than' && stored > claimed && stored <= claimed * (1 + ABOUT)) return true
  const rounded = number.precision !== 1 || number.kind !== 'plain' || claimed >= SMALLEST_ROUNDED
  if (!rounded || mention.precision >= number.precision) return false
  // The smallest part keeps 0.1 + 0.2 from deciding.
  return Math.abs(stored - claimed) <= (number.precision / 2) * (1 + 1e-9)
}

/** "11:30" in the evening is "23:30". */
function isSameTime(a: number, b: number): boolean {
  const apart = Math.abs(a - b)
  return apart < 1e-9 || (a >= 1 && b >= 1 && Math.abs(apart - 12) < 1e-9)
}

/** A percentage is none of money, and a dollar no euro; a bare number may be any, as in a table. */
function isSameKind(claimed: NumberMention, stored: NumberMention): boolean {
  if (claimed.kind === 'percent')
    return stored.kind === 'percent' || (stored.kind === 'plain' && stored.precision < 1)
  if (claimed.kind === 'money') {
    if (stored.kind === 'percent' || stored.kind === 'ordinal') return false
    return stored.currency === undefined || stored.currency === claimed.currency
  }
  if (claimed.kind === 'year') return stored.kind !== 'percent' && stored.kind !== 'money'
  if (claimed.kind === 'ratio')
    return stored.kind === 'ratio' || (stored.kind === 'plain' && stored.precision === 0.01)
  if (claimed.kind === 'decade') return stored.kind === 'decade' || stored.kind === 'year'
  return stored.kind !== 'decade'
}
