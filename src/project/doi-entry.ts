/** Makes the fields of a registry entry of what the registrar of a DOI says of it, in CSL-JSON. */
import { tidyLine } from '../extract/tidy-text.ts'
import { isDateField, isNameField, isTextField } from '../registry/csl-fields.ts'
import { cslTypes, typeSlips } from '../registry/csl-types.ts'
import { withoutGaps, type EntryFields } from './page-entry.ts'

/** What registrars keep for themselves, or say at a length that no registry wants. */
const unwanted: ReadonlySet<string> = new Set([
  'abstract',
  'annote',
  'archive',
  'citation-key',
  'citation-label',
  'keyword',
  'license',
  'note',
  'references',
  'source',
])
/** What Crossref and DataCite call things, where CSL has another word. */
const registrarTypes: ReadonlyMap<string, string> = new Map([
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
  ['edited-book', 'book'],
  ['monograph', 'book'],
  ['peer-review', 'review'],
  ['posted-content', 'article'],
  ['proceedings-article', 'paper-conference'],
  ['report-component', 'report'],
  ['reference-entry', 'entry'],
])
const MOST_NAMES = 50
const NAME_PARTS = ['family', 'given', 'literal', 'suffix', 'non-dropping-particle'] as const
const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
])

/** `undefined` when the bytes are no CSL-JSON. Fields that CSL does not know are left out. */
export function doiEntry(bytes: Uint8Array, doi: string, day: string): EntryFields | undefined {
  const item = parse(bytes)
  if (!item) return undefined
  const fields = Object.entries(item).map(([field, value]) => [field, fieldOf(field, value)])
  const known = withoutGaps(Object.fromEntries(fields))
  return { ...known, type: typeOf(item['type']), DOI: doi, URL: addressOf(doi), accessed: day }
}

/** Where the DOI leads a reader. */
export function addressOf(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`
}

type Item = Readonly<Record<string, unknown>>

function parse(bytes: Uint8Array): Item | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8').decode(bytes))
    return isItem(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldOf(field: string, value: unknown): unknown {
  if (unwanted.has(field)) return undefined
  if (isTextField(field)) return textOf(value)
  if (isNameField(field)) return namesOf(value)
  return isDateField(field) && isItem(value) ? dateOf(value) : undefined
}

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first === 'number') return String(first)
  if (typeof first !== 'string') return undefined
  const plain = first
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => entities.get(entity) ?? entity)
  return tidyLine(plain) || undefined
}

function namesOf(value: unknown): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined
  const names = value
    .slice(0, MOST_NAMES)
    .filter((name: unknown) => isItem(name))
    // Crossref has organisations under `name`.
    .map((name) => ({ ...name, literal: name['literal'] ?? name['name'] }))
    .map((name: Item) =>
      withoutGaps(Object.fromEntries(NAME_PARTS.map((part) => [part, textOf(name[part])]))),
    )
    .filter((name) => Object.keys(name).length > 0)
  return names.length > 0 ? names : undefined
}

function dateOf(date: Item): Item | undefined {
  const parts = date['date-parts']
  const [first]: readonly unknown[] = Array.isArray(parts) ? parts : []
  // Registrars write [[null]] for a day that they do not know.
  return Array.isArray(first) && first.length > 0 && first.every((part) => Number(part) > 0)
    ? { 'date-parts': [first] }
    : undefined
}

function typeOf(type: unknown): string {
  const word = typeof type === 'string' ? type : ''
  const known = cslTypes.find((one) => one === word)
  return known ?? registrarTypes.get(word) ?? typeSlips.get(word) ?? 'document'
}
