/** Reads each front matter field from its YAML value. */
import type * as z from 'zod'
import type { DateValue } from '../model/date.ts'
import { severities, type FileFix, type SeverityOrOff } from '../model/diagnostic.ts'
import type {
  Correction,
  FrontMatter,
  frontMatterFields,
  ListedSource,
  Person,
} from '../model/front-matter.ts'
import type { IssueKind } from '../model/issue.ts'
import { parseDateValue } from '../syntax/date-value.ts'
import { closest, didYouMean, onlyClosest } from '../text/closest.ts'
import type { Span } from '../text/span.ts'
import * as schema from './front-matter-schema.ts'
import type { FieldEntry, FieldValue } from './field-tree.ts'

/** Takes a finding: its place, what is wrong, what to do, and a fix for it. */
export type FieldReport = (
  span: Span,
  message: string,
  help?: string,
  more?: { readonly kind?: IssueKind | undefined; readonly fix?: FileFix | undefined },
) => void

/** A field that an author may write. */
export type FieldName = (typeof frontMatterFields)[number]

/** A value, the words that name it in messages, and where findings go. */
interface Reading {
  readonly value: FieldValue
  readonly name: string
  readonly report: FieldReport
}

/** A front matter under construction. */
export type DraftFrontMatter = { -readonly [Field in FieldName]?: NonNullable<FrontMatter[Field]> }

type Readers = {
  readonly [Field in FieldName]: (reading: Reading) => DraftFrontMatter[Field] | undefined
}

const personFields = ['name', 'url', 'role']
const correctionFields = ['date', 'was', 'now', 'why']
const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const readers: Readers = {
  title: readText,
  question: readText,
  checked: readDate,
  published: readDate,
  updated: readDate,
  status: (reading) => check(schema.statusSchema, reading, ['draft', 'review', 'published']),
  authors: readPeople,
  reviewers: readPeople,
  lang: (reading) => check(schema.langSchema, reading, []),
  summary: readText,
  disclaimer: readText,
  sources: readSources,
  followups: readTexts,
  tags: readTexts,
  verdict: readText,
  claimReviewed: readText,
  corrections: readCorrections,
  slug: (reading) => check(schema.slugSchema, reading, []),
  rules: readRules,
}

/** Adds the field to the draft; false when nothing of its value can be used. */
export function readField<Field extends FieldName>(
  draft: Pick<DraftFrontMatter, Field>,
  field: Field,
  value: FieldValue,
  report: FieldReport,
): boolean {
  const read = readers[field]({ value, name: field, report })
  if (read === undefined) return false
  draft[field] = read
  return true
}

/** Whether a field's value can be used as it is. */
export function isReadable(field: FieldName, value: FieldValue): boolean {
  let objections = 0
  const read = readers[field]({ value, name: field, report: () => void objections++ })
  return read !== undefined && objections === 0
}

/**
 * Reports the fields of a map that nobody knows, with the nearest that is known. It takes the place of the
 * misspelt one when it is the only one near, is not there yet and `fits` the value.
 */
export function reportUnknown<Known extends string>(
  entries: readonly FieldEntry[],
  known: readonly Known[],
  report: FieldReport,
  fits: (field: Known, value: FieldValue) => boolean,
): void {
  const names: readonly string[] = known
  const unknown = entries.filter(({ key }) => !names.includes(key))
  const wanted = unknown.map(({ key }) => onlyClosest(key, known))
  for (const [index, { key, keySpan, value }] of unknown.entries()) {
    const guess = known.find((field) => field === wanted[index])
    const isFree =
      wanted.filter((other) => other === guess).length === 1 &&
      entries.every((entry) => entry.key !== guess)
    const fix =
      guess !== undefined && isFree && fits(guess, value) ? rename(key, keySpan, guess) : undefined
    const help = didYouMean(key, known, `known fields are ${known.join(', ')}`)
    const more = { kind: 'unknown-front-matter-field', fix } as const
    report(keySpan, `Unknown field "${key}"`, help, more)
  }
}

/** Quotation marks round a key stay; one that is spelt in another way than it reads is left alone. */
function rename(key: string, { start, end }: Span, field: string): FileFix | undefined {
  const around = (end - start - key.length) / 2
  if (around !== 0 && around !== 1) return undefined
  const span = { start: start + around, end: end - around }
  return { title: `Write "${field}"`, safety: 'safe', edits: [{ span, text: field }] }
}

/** Validates a value; every objection becomes a finding at the smallest place it is about. */
function check<Value>(
  type: z.ZodType<Value>,
  { value, name, report }: Reading,
  known: readonly string[],
): Value | undefined {
  const result = type.safeParse(plain(value))
  if (result.success) return result.data
  for (const { path, message } of result.error.issues) {
    const { at, label } = locate(value, name, path)
    const near = at.kind === 'scalar' ? closest(at.text, known) : undefined
    const words = message.startsWith('must ') ? `Field "${label}" ${message}` : message
    report(at.span, words, near && `did you mean "${near}"?`)
  }
  return undefined
}

function readText(reading: Reading): string | undefined {
  return check(schema.textSchema, reading, [])
}

function readDate(reading: Reading): DateValue | undefined {
  const text = check(schema.dateSchema, reading, [])
  return text === undefined ? undefined : parseDateValue(text)
}

function readTexts(reading: Reading): string[] {
  return items(reading).flatMap((item) => check(schema.textSchema, item, []) ?? [])
}

/** The list ends before the first entry that is no key, so that the other numbers stay right. */
function readSources(reading: Reading): ListedSource[] {
  const sources: ListedSource[] = []
  const seen = new Set<string>()
  if (reading.value.kind !== 'list') {
    reading.report(reading.value.span, 'Field "sources" must be a list of keys')
    return sources
  }
  for (const item of places(reading)) {
    const written = check(schema.sourceKeySchema, item, [])
    if (written === undefined) break
    const key = written.replace(/^@/, '')
    if (seen.has(key)) reading.report(item.value.span, `Source "${key}" is listed twice`)
    seen.add(key)
    sources.push({ key, span: item.value.span })
  }
  return sources
}

function readPeople(reading: Reading): Person[] {
  return items(reading).flatMap((item) => {
    if (item.value.kind === 'scalar') return { name: item.value.text }
    reportUnknownEntries(item, personFields)
    return check(schema.personSchema, item, []) ?? []
  })
}

function readCorrections(reading: Reading): Correction[] {
  return items(reading).flatMap((item) => {
    reportUnknownEntries(item, correctionFields)
    const written = check(schema.correctionSchema, item, [])
    const date = written && parseDateValue(written.date)
    return written && date ? { ...written, date } : []
  })
}

/** Ids that no rule has are reported where the rules are known. */
function readRules({ value, report }: Reading): Record<string, SeverityOrOff> | undefined {
  if (value.kind !== 'map') {
    report(value.span, 'Field "rules" must map rule ids to severities')
    return undefined
  }
  const rules: Record<string, SeverityOrOff> = Object.create(null)
  for (const { key, keySpan, value: severity } of value.entries) {
    if (!RULE_ID.test(key)) {
      report(keySpan, `"${key}" is not a rule id`, 'write an id such as uncited-claim')
      continue
    }
    const reading = { value: severity, name: `rules.${key}`, report }
    const read = check(schema.severitySchema, reading, ['off', ...severities])
    if (read !== undefined) rules[key] = read
  }
  return rules
}

/** The items of a list without empty ones; anything else is a list of one. */
function items(reading: Reading): Reading[] {
  return places(reading).filter(({ value }) => value.kind !== 'scalar' || value.text !== '')
}

/** The items of a list, empty or not. */
function places({ value, name, report }: Reading): Reading[] {
  if (value.kind !== 'list') return [{ value, name, report }]
  return value.items.map((item, index) => ({ value: item, name: `${name}.${index + 1}`, report }))
}

function reportUnknownEntries({ value, report }: Reading, known: readonly string[]): void {
  if (value.kind === 'map') reportUnknown(value.entries, known, report, () => true)
}

/** As plain data for the schemas; maps have no prototype, so that every key is only a key. */
function plain(value: FieldValue): unknown {
  if (value.kind === 'scalar') return value.text
  if (value.kind === 'list') return value.items.map(plain)
  const map: Record<string, unknown> = Object.create(null)
  for (const { key, value: inner } of value.entries) map[key] = plain(inner)
  return map
}

/** The value at a path, or the nearest around it when the path leads to something missing. */
function locate(
  value: FieldValue,
  name: string,
  path: readonly PropertyKey[],
): { at: FieldValue; label: string } {
  let at = value
  let label = name
  for (const step of path) {
    label = `${label}.${String(step)}`
    const entry = at.kind === 'map' ? at.entries.find(({ key }) => key === step) : undefined
    if (!entry) break
    at = entry.value
  }
  return { at, label }
}
