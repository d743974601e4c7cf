/** Finds the numbers of a text, in digits and in words, with what they count and how exactly. */
import type { Span } from '../text/span.ts'
import { isWordUnit } from './characters.ts'
import { digitValues } from './digit-values.ts'
import { magnitudes } from './lexicon/number-words.ts'
import { magnitudeAfter, unitsOf } from './number-units.ts'
import { findNumberWords } from './number-words.ts'
import type { ReadText } from './read-text.ts'

/** A number of a text. */
export interface NumberMention {
  /** In the normalised text. */
  readonly span: Span
  /** Every value it can have; several only where "1.234" may be either. The first is the likeliest. */
  readonly values: readonly number[]
  /** What its last digit counts: 0.1 for "1.2", 100000 for "1.2 million". */
  readonly precision: number
  readonly kind: 'plain' | 'percent' | 'money' | 'ordinal' | 'decade' | 'year' | 'ratio'
  /** Of money, by its family: every dollar is a "dollar". */
  readonly currency?: string
  /** Whether it is written in words. */
  readonly spelled: boolean
}

/** A group of digits, each with a space, stop, comma or apostrophe between; never over a list's end. */
const DIGITS = /\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,']\d+)*/g

const SUFFIX = /\p{L}+|[ºª]/uy
const ORDINAL_SUFFIX = /^(?:st|nd|rd|th|e|er|re|ère|ème|º|ª)$/u

/** The first year of "2018–19", of which the second is written short. */
const SEASON = /(?<!\d)(1\d|20)\d\d[–/-]$/

/** "2:1" and "23:30": two numbers that mean something together. */
const RATIO = /(?<![\d:.,])(\d{1,3}):(\d{1,2})(?![\d:]|\.\d)/g

/**
 * In order, without those inside words ("G20"). `language` is a claim's BCP 47 primary subtag. It decides what
 * stops and commas mean in a claim; in a `source`, which may be in another, both readings count, and so do the
 * parts of "2:1".
 */
export function findNumbers(
  text: ReadText,
  role: 'claim' | 'source',
  language: string,
): NumberMention[] {
  const style = role === 'claim' ? language : undefined
  const ratios = [...text.lower.matchAll(RATIO)].map(ratioOf)
  const digits: NumberMention[] = []
  for (const match of text.lower.matchAll(DIGITS))
    digits.push(...readDigits(text.lower, match.index, match[0], style))
  const spelled = findNumberWords(text, role === 'claim' ? [language] : ['en', language])
  return [
    ...ratios,
    ...(role === 'claim' ? outside(digits, ratios) : digits),
    ...outside(spelled, digits).map((number) => withUnits(number, text.lower)),
  ].toSorted((a, b) => a.span.start - b.span.start)
}

/** Those that share no character with any of the others; both in order. */
function outside(
  mentions: readonly NumberMention[],
  others: readonly NumberMention[],
): NumberMention[] {
  let next = 0
  return mentions.filter(({ span }) => {
    while ((others[next]?.span.end ?? Infinity) <= span.start) next++
    return (others[next]?.span.start ?? Infinity) >= span.end
  })
}

function ratioOf({ 0: whole, 1: first, 2: second, index }: RegExpExecArray): NumberMention {
  return {
    span: { start: index, end: index + whole.length },
    // As clocks are read in many languages, so that "23.30" is the same.
    values: [Number(first) + Number(second) / 100],
    precision: 0.01,
    kind: 'ratio',
    spelled: false,
  }
}

/** A number in words with the "per cent" or "euros" behind it. */
function withUnits(number: NumberMention, text: string): NumberMention {
  if (number.kind !== 'plain') return number
  const { kind, end, currency } = unitsOf(text, number.span)
  const span = { start: number.span.start, end }
  return { ...number, kind, span, ...(currency !== undefined && { currency }) }
}

function readDigits(
  text: string,
  at: number,
  digits: string,
  language: string | undefined,
): NumberMention[] {
  if (isWordUnit(text.charCodeAt(at - 1))) return []
  // "12 345" may be one number or two cells of a table.
  if (digits.includes(' ') && language === undefined)
    return [
      ...readOne(text, at, digits, language),
      ...[...digits.matchAll(/\d+(?:[.,]\d+)?/g)].flatMap((part) =>
        readOne(text, at + part.index, part[0], language),
      ),
    ]
  return readOne(text, at, digits, language)
}

function readOne(
  text: string,
  at: number,
  digits: string,
  language: string | undefined,
): NumberMention[] {
  const values = digitValues(digits, language)
  const [first] = values
  if (first === undefined) return []
  const end = at + digits.length
  SUFFIX.lastIndex = end
  const suffix = SUFFIX.exec(text)?.[0] ?? ''
  const base = { spelled: false, values: values.map(({ value }) => value) }
  const span = { start: at, end: end + suffix.length }
  if (ORDINAL_SUFFIX.test(suffix)) return [{ ...base, span, kind: 'ordinal', precision: 1 }]
  const century = SEASON.exec(text.slice(Math.max(0, at - 5), at))?.[1]
  if (century !== undefined && digits.length === 2 && suffix === '')
    return [
      {
        ...base,
        span,
        kind: 'year',
        precision: 1,
        values: [Number(century + digits), first.value],
      },
    ]
  const plainYear = digits.length === 4 && first.value >= 1000 && first.value <= 2100
  if (plainYear && suffix === 's') return [{ ...base, span, kind: 'decade', precision: 10 }]
  const magnitude = magnitudeAfter(text, end)
  const units = unitsOf(text, { start: at, end: magnitude.end })
  const short = Object.hasOwn(magnitudes, suffix) && (suffix.length > 1 || units.kind === 'money')
  const scale = magnitude.scale * (short ? (magnitudes[suffix] ?? 1) : 1)
  const kind =
    units.kind === 'plain' && plainYear && scale === 1 && suffix === '' ? 'year' : units.kind
  return [
    {
      spelled: false,
      span: { start: units.start, end: Math.max(units.end, short ? end + suffix.length : end) },
      values: values.map(({ value }) => value * scale),
      precision: first.precision * scale,
      kind,
      ...(units.currency !== undefined && { currency: units.currency }),
    },
  ]
}
