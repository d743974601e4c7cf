/** Tells whether a number or date of a source is the one that a claim names. */
import type { NamedDate } from './find-dates.ts'
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

/**
 * The parts that both name agree. A source may leave out the year of a day; a month that it names alone is
 * the one of a year that it names anywhere (`years`).
 */
export function isSameDate(
  claimed: NamedDate,
  stored: NamedDate,
  years: ReadonlySet<number>,
): boolean {
  if (claimed.month !== stored.month) return false
  if (claimed.day !== undefined && claimed.day !== stored.day) return false
  if (claimed.year === undefined) return true
  if (stored.year !== undefined) return claimed.year === stored.year
  return claimed.day !== undefined || (stored.day === undefined && years.has(claimed.year))
}

function isNear({ number, sense }: Meant, stored: number, mention: NumberMention): boolean {
  const [claimed = 0] = number.values
  if (claimed === stored) return true
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
