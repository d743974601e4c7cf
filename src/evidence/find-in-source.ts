/** Looks for one specific of a claim in one source. */
import type { Difference, SpecificResult } from '../model/evidence.ts'
import { contains, type Span } from '../text/span.ts'
import { type ClosestPassage, overlapAround } from './best-passage.ts'
import type { Sought } from './find-specifics.ts'
import { findName } from './match-name.ts'
import { findTitle, isTitle } from './match-title.ts'
import { matchQuotation } from './match-quotation.ts'
import { isSameDate, isSameNumber } from './match-value.ts'
import { originalSpan } from './normalise-text.ts'
import type { ReadText } from './read-text.ts'
import { sourceFacts } from './source-facts.ts'

/** What one source has of a specific. */
export interface Find {
  readonly result: Exclude<SpecificResult, 'unchecked'>
  /** How near it comes, to choose among sources; 1 when found. */
  readonly likeness: number
  /** A title in quotation marks that is not there word for word is a name. */
  readonly kind?: 'name'
  readonly match?: 'exact' | 'normalised'
  /** In the original of the source. */
  readonly span?: Span
  /** Of a quotation; `span` counts in the claim's text as it was given. */
  readonly difference?: Difference
}

/** What a source is searched for, and where it is most likely about the same thing. */
export interface Search {
  readonly claim: ReadText
  readonly text: ReadText
  readonly closest: ClosestPassage | undefined
  /** BCP 47 primary subtag of the claim. */
  readonly language: string
}

/** Round a number there must be this share of what the closest passage has of the claim. */
const NEAR = 0.6

/** How many places of one number are looked at. */
const MOST_PLACES = 40

/** A number or date that stands where the source is about something else is `elsewhere`. */
export function findInSource(sought: Sought, search: Search): Find {
  const { text, closest, language } = search
  if (sought.kind === 'quotation') return findQuotation(sought, text)
  const places = placesOf(sought, text, language)
  const near =
    places.find((place) => closest !== undefined && contains(closest.span, place)) ??
    places.slice(0, MOST_PLACES).find((place) => isNear(place, search))
  const place = near ?? places[0]
  if (!place) return { result: 'missing', likeness: 0 }
  const span = originalSpan(text.normalised, place)
  const isFar = !near && sought.kind !== 'name'
  return { result: isFar ? 'elsewhere' : 'found', likeness: isFar ? 0.5 : 1, span }
}

function isNear(place: Span, { claim, text, closest }: Search): boolean {
  return closest !== undefined && overlapAround(claim, text, place) >= closest.overlap * NEAR
}

function findQuotation(
  { text: quotation, span: place }: Sought & { kind: 'quotation' },
  text: ReadText,
): Find {
  const { result, exact, span, similarity, difference } = matchQuotation(quotation, text)
  if (result !== 'found' && isTitle(quotation)) {
    const [title] = findTitle(quotation, text)
    if (title)
      return {
        kind: 'name',
        result: 'found',
        likeness: 1,
        span: originalSpan(text.normalised, title),
      }
    if (result === 'missing') return { kind: 'name', result, likeness: 0 }
  }
  return {
    result,
    likeness: similarity,
    ...(result === 'found' && { match: exact ? 'exact' : 'normalised' }),
    ...(span && { span }),
    ...(difference && {
      difference: {
        span: {
          start: place.start + difference.span.start,
          end: place.start + difference.span.end,
        },
        written: quotation.slice(difference.span.start, difference.span.end),
        stored: difference.stored,
      },
    }),
  }
}

function placesOf(
  sought: Exclude<Sought, { kind: 'quotation' }>,
  text: ReadText,
  language: string,
): readonly Span[] {
  if (sought.kind === 'name') return findName(sought.name, text)
  const { numbers, dates, years } = sourceFacts(text, language)
  const same =
    sought.kind === 'date'
      ? dates.filter((date) => sought.dates.some((claimed) => isSameDate(claimed, date, years)))
      : numbers.filter((number) => isSameNumber(sought.meant, number))
  return same.map(({ span }) => span)
}
