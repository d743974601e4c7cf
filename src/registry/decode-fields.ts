/** Reads the fields of an entry whose shape is right: names, dates, addresses and texts. */
import type { DateValue } from '../model/date.ts'
import type { Name, Source } from '../model/source.ts'
import { isDateField, isNameField, isTextField, type TextField } from './csl-fields.ts'
import { decodeDate } from './decode-date.ts'
import { isWebUrl } from './decode-identifiers.ts'
import { decodeNames } from './decode-names.ts'
import { note, type Decoding } from './decoding.ts'
import type { FieldProblem } from './field-problem.ts'
import { parseDoi } from '../syntax/doi.ts'
import { placeOf, type PositionedValue } from '../syntax/positioned-value.ts'
import type { DateEntry, NamesEntry, SourceEntry } from './source-schema.ts'
import { quoted } from './quoted.ts'

/** What a source has besides its key, type and place; `csl` lacks `id` and `type`. */
export type SourceFields = Omit<Source, 'key' | 'type' | 'notes' | 'location' | 'fields'>

/** The fields read so far, by kind. */
interface Reading {
  readonly csl: Record<string, unknown>
  readonly texts: Map<string, string>
  readonly dates: Map<string, DateValue>
  readonly names: Map<string, readonly Name[]>
  readonly complain: (field: string, problem: FieldProblem) => void
}

/** What the entry's fields say; what they say wrongly is noted and left out. */
export function decodeFields(
  entry: SourceEntry,
  values: ReadonlyMap<string, PositionedValue>,
  decoding: Decoding,
): SourceFields {
  const reading: Reading = {
    csl: {},
    texts: new Map(),
    dates: new Map(),
    names: new Map(),
    complain(field, { path, message, help }) {
      const value = values.get(field)
      if (value) note(decoding, placeOf(value, path), message, help)
    },
  }
  for (const field of values.keys()) readField(field, entry, reading)
  return toSourceFields(reading)
}

function readField(field: string, entry: SourceEntry, reading: Reading): void {
  if (isTextField(field)) readText(field, entry[field], reading)
  else if (isNameField(field)) readNames(field, entry[field], reading)
  else if (isDateField(field)) readDate(field, entry[field], reading)
  else if (field === 'custom' && entry.custom) reading.csl[field] = entry.custom
  else if (field === 'categories' && entry.categories) reading.csl[field] = entry.categories
}

function readText(field: TextField, written: SourceEntry[TextField], reading: Reading): void {
  if (written === undefined) return
  const text = decodeText(field, String(written))
  if (typeof text !== 'string') return reading.complain(field, text)
  reading.csl[field] = text
  reading.texts.set(field, text)
}

function decodeText(field: TextField, text: string): string | FieldProblem {
  if (field === 'URL' && !isWebUrl(text))
    return {
      path: [],
      message: `${quoted(text)} is not a web address`,
      help: 'begin it with https://',
    }
  if (field !== 'DOI') return text
  const help = 'write it as 10.1000/182'
  return parseDoi(text) ?? { path: [], message: `${quoted(text)} is not a DOI`, help }
}

function readNames(field: string, written: NamesEntry | undefined, reading: Reading): void {
  if (written === undefined) return
  const { names, csl, problems } = decodeNames(written)
  for (const problem of problems) reading.complain(field, problem)
  if (names.length === 0) return
  reading.csl[field] = csl
  reading.names.set(field, names)
}

function readDate(field: string, written: DateEntry | undefined, reading: Reading): void {
  if (written === undefined) return
  const decoded = decodeDate(written)
  if ('message' in decoded) return reading.complain(field, decoded)
  reading.csl[field] = decoded.csl
  if (decoded.value) reading.dates.set(field, decoded.value)
}

function toSourceFields({ csl, texts, dates, names }: Reading): SourceFields {
  const containerTitle = texts.get('container-title')
  const publisher = texts.get('publisher')
  const issued = dates.get('issued')
  const accessed = dates.get('accessed')
  const url = texts.get('URL')
  const doi = texts.get('DOI')
  return {
    title: texts.get('title') ?? '',
    authors: names.get('author') ?? [],
    ...(containerTitle !== undefined && { containerTitle }),
    ...(publisher !== undefined && { publisher }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    csl,
  }
}
