/** Writes sources as RIS. */
import type { EncodedRegistryFile, Loss } from '../../model/registry-format.ts'
import type { Source } from '../../model/source.ts'
import { isDateField, isNameField } from '../csl-fields.ts'
import type { CslName } from '../source-schema.ts'
import { namesOfRis, proseTags, risType, textsOfRis } from './ris-types.ts'

const noPlace = 'has no place in RIS'

/** The tag that each field is written with: the first that is read as it. */
const textTags: ReadonlyMap<string, string> = new Map(
  [...textsOfRis].toReversed().map(([tag, field]) => [field, tag]),
)
const nameTags: ReadonlyMap<string, string> = new Map(
  [...namesOfRis].toReversed().map(([tag, field]) => [field, tag]),
)

/** One record for each source. */
export function encodeRis(sources: readonly Source[]): EncodedRegistryFile {
  const losses: Loss[] = []
  const records = sources.map((source) => printRecord(source, losses))
  return { text: records.join('\n'), losses }
}

function printRecord({ key, type, csl }: Source, losses: Loss[]): string {
  const lines = [line('TY', risType(type)), line('ID', key)]
  for (const [field, value] of Object.entries(csl)) {
    if (field === 'id' || field === 'type' || (field === 'citation-key' && value === key)) continue
    if (field === 'custom') {
      const { kept, lost } = printCustom(value)
      lines.push(...kept)
      losses.push(...lost.map((path) => ({ key, field: path, reason: noPlace })))
      continue
    }
    const printed = printField(field, value)
    if (printed) lines.push(...printed)
    else losses.push({ key, field, reason: noPlace })
  }
  return [...lines, line('ER', ''), ''].join('\n')
}

/** The lines of a field; `undefined` when RIS has no tag for it. */
function printField(field: string, value: unknown): readonly string[] | undefined {
  if (isDateField(field)) return printDate(field, value)
  if (isNameField(field)) {
    const tag = nameTags.get(field)
    if (tag === undefined) return undefined
    // Decoding has given names their shape.
    return (value as readonly CslName[]).map((name) => line(tag, printName(name)))
  }
  if (typeof value !== 'string') return undefined
  if (field === 'page') return printPages(value)
  if (field === 'keyword') return value.split(', ').map((word) => line('KW', word))
  if (field === 'ISBN' || field === 'ISSN') return [line('SN', value)]
  const tag = textTags.get(field)
  return tag === undefined ? undefined : [line(tag, value)]
}

function printPages(pages: string): readonly string[] {
  const [, first, last] = /^([^-]+)-([^-]+)$/.exec(pages) ?? []
  if (first === undefined || last === undefined) return [line('SP', pages)]
  return [line('SP', first), line('EP', last)]
}

/** "Family, Given, Suffix". The comma tells a family name alone from a name that is not divided. */
function printName(name: CslName): string {
  const { literal, family, given, suffix } = name
  if (literal !== undefined) return String(literal)
  const particle = name['non-dropping-particle'] ?? name['dropping-particle']
  const first = [particle, family].filter((part) => part !== undefined).join(' ')
  const parts = [first, given ?? '', ...(suffix === undefined ? [] : [suffix])]
  return parts.join(', ').trimEnd()
}

/** `2026/03/09/`; of a range only the beginning, and about when is not said. */
function printDate(field: string, value: unknown): readonly string[] | undefined {
  const isIssued = field === 'issued'
  if (!isIssued && field !== 'accessed') return undefined
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return undefined
  const [first] = Array.isArray(value['date-parts']) ? (value['date-parts'] as unknown[]) : []
  const [year, month, day] = Array.isArray(first) ? first.map(Number) : []
  if (year === undefined || !(year >= 1000 && year <= 9999)) return undefined
  const two = (part: number | undefined): string =>
    part === undefined ? '' : String(part).padStart(2, '0')
  const date = `${year}/${two(month)}/${two(day)}/`
  return isIssued ? [line('PY', String(year)), line('DA', date)] : [line('Y2', date)]
}

/** What was read from a RIS file without a place in CSL goes back; `lost` are the paths of the rest. */
function printCustom(custom: unknown): { readonly kept: string[]; readonly lost: string[] } {
  const kept: string[] = []
  const lost: string[] = []
  for (const [member, value] of Object.entries(custom ?? {}))
    if (member !== 'ris' || typeof value !== 'object' || value === null)
      lost.push(`custom.${member}`)
    else
      for (const [tag, text] of Object.entries(value as Readonly<Record<string, unknown>>)) {
        const texts: readonly unknown[] = Array.isArray(text) ? text : [text]
        if (/^[A-Z][A-Z0-9]$/.test(tag) && texts.every((item) => typeof item === 'string'))
          kept.push(...texts.map((item) => line(tag, item)))
        else lost.push(`custom.ris.${tag}`)
      }
  return { kept, lost }
}

/** A tag and its text. Later lines are indented, so that none can be taken for a tag. */
function line(tag: string, text: string): string {
  const joint = proseTags.has(tag) ? '\n ' : ' '
  return `${tag}  - ${text.split(/\r\n|\r|\n/).join(joint)}`
}
