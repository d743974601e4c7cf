/** Reads values out of a source's CSL-JSON, which decoding has brought into shape. */
import type { DateValue, PartialDate } from '../../model/date.ts'
import type { Source } from '../../model/source.ts'
import { printPartialDate } from '../../syntax/date-value.ts'
import { dateWords } from '../date-words.ts'
import { fieldText } from './field-text.ts'
import type { ReferenceTerms } from './reference-terms.ts'

type Csl = Source['csl']

/** The text of a field on one line; `undefined` when there is none that says anything. */
export function textOf(csl: Csl, ...fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = csl[field]
    const text =
      typeof value === 'string' || typeof value === 'number' ? fieldText(String(value)) : ''
    if (text !== '') return text
  }
  return undefined
}

/** A date in words: its `literal` when nothing else is known. */
export function dateOf(
  csl: Csl,
  field: string,
  terms: ReferenceTerms,
  lang: string,
): string | undefined {
  const date = csl[field]
  if (!isRecord(date)) return undefined
  const [start, end] = (Array.isArray(date['date-parts']) ? date['date-parts'] : []).flatMap(
    (parts) => partialDate(parts) ?? [],
  )
  if (!start) return textOf(date, 'literal')
  const circa = date['circa'] !== undefined && date['circa'] !== false
  const value: DateValue = { start, ...(end && { end }), circa, raw: printPartialDate(start) }
  const season = start.month === undefined ? seasonWords(date['season'], terms) : undefined
  const words = dateWords(value, lang)
  return season === undefined ? words : `${season} ${words}`
}

function partialDate(parts: unknown): PartialDate | undefined {
  if (!Array.isArray(parts)) return undefined
  const [year, month, day] = parts.map(Number)
  if (year === undefined || !Number.isInteger(year)) return undefined
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}

/** 1 is spring; CSL also has 13 to 16, EDTF 21 to 24, and words stay. */
function seasonWords(season: unknown, { seasons }: ReferenceTerms): string | undefined {
  const words = textOf({ season }, 'season')
  if (words === undefined || !/^\d+$/.test(words)) return words
  const number = Number(words)
  const first = number > 20 ? 21 : number > 12 ? 13 : 1
  return seasons[number - first]
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
