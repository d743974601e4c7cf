/** Reads a RIS file as entries with CSL fields. */
import type {
  PositionedPair,
  PositionedTree,
  PositionedValue,
  SyntaxProblem,
} from '../../syntax/positioned-value.ts'
import type { Span } from '../../text/span.ts'
import { pairAt, positioned, type Plain } from '../positioned.ts'
import { quoted } from '../quoted.ts'
import { deriveKey, freeKeys, type FreeKeys } from './derive-key.ts'
import { findRisRecords, type RisLine, type RisRecord } from './ris-records.ts'
import { namesOfRis, textsOfRis, typesOfRis } from './ris-types.ts'

/** Tags that repeat for one field, and what stands between their values. */
const joints: ReadonlyMap<string, string> = new Map([
  ['keyword', ', '],
  ['note', '\n'],
  ['abstract', '\n'],
  ['annote', '\n'],
])

/** The record that is being made: what has been read of it, and what is left. */
interface Draft {
  readonly pairs: Map<string, PositionedPair>
  left: readonly RisLine[]
}

/** The records as a list; total. What has no place in CSL stands under `custom.ris` by its tag. */
export function decodeRis(text: string): PositionedTree {
  const found = findRisRecords(text)
  const problems = [...found.problems]
  const ids = found.records.flatMap(
    ({ lines }) => lines.find(({ tag }) => tag === 'ID')?.text ?? [],
  )
  const keys = freeKeys(ids)
  const items = found.records.map((record) => toMap(record, keys, problems))
  if (text.trim() !== '' && items.length === 0 && problems.length === 0)
    problems.push({
      message: 'File holds no records',
      help: 'begin each with a "TY  - " line',
      span: { start: 0, end: 1 },
      damaging: false,
    })
  problems.sort((a, b) => a.span.start - b.span.start)
  return { root: { kind: 'list', items, start: 0, end: text.length }, problems }
}

function toMap(record: RisRecord, keys: FreeKeys, problems: SyntaxProblem[]): PositionedValue {
  const draft: Draft = {
    pairs: new Map(),
    left: record.lines.filter(({ text }) => text !== ''),
  }
  readType(draft, record, problems)
  readNames(draft)
  readDates(draft)
  readPages(draft)
  readSerialNumber(draft)
  readTexts(draft)
  readKey(draft, record, keys)
  keepRest(draft, record)
  return { kind: 'map', pairs: [...draft.pairs.values()], start: record.start, end: record.end }
}

function put({ pairs }: Draft, field: string, data: Plain, span: Span): void {
  pairs.set(field, pairAt(field, positioned(data, span)))
}

/** The lines with one of the tags, which count as read from now on. */
function takeAll(draft: Draft, tags: readonly string[]): readonly RisLine[] {
  const taken = draft.left.filter(({ tag }) => tags.includes(tag))
  if (taken.length > 0) draft.left = draft.left.filter(({ tag }) => !tags.includes(tag))
  return taken
}

/** The first line with the first of the tags that is there. */
function take(draft: Draft, ...tags: readonly string[]): RisLine | undefined {
  const taken = tags.map((tag) => draft.left.find((line) => line.tag === tag)).find(Boolean)
  if (taken) draft.left = draft.left.filter((line) => line !== taken)
  return taken
}

function readType(draft: Draft, { type }: RisRecord, problems: SyntaxProblem[]): void {
  const known = typesOfRis.get(type.text.toUpperCase())
  if (known === undefined) {
    const message = `Unknown reference type ${quoted(type.text)}`
    const { start, end } = type
    problems.push({
      message,
      help: 'use a type of RIS, such as NEWS, RPRT or ELEC',
      span: { start, end },
      damaging: false,
    })
  }
  put(draft, 'type', known ?? 'document', type)
}

function readNames(draft: Draft): void {
  const fields = new Set(namesOfRis.values())
  for (const field of fields) {
    const tags = [...namesOfRis].filter(([, csl]) => csl === field).map(([tag]) => tag)
    const lines = takeAll(draft, tags)
    const [first] = lines
    const last = lines.at(-1)
    if (!first || !last) continue
    const items = lines.map((line) => positioned(toName(line.text), line))
    const { start } = first
    draft.pairs.set(field, pairAt(field, { kind: 'list', items, start, end: last.end }))
  }
}

/** "Family, Given, Suffix"; a name without a comma is not divided. */
function toName(written: string): Plain {
  const [family = '', given = '', ...rest] = written.split(',').map((part) => part.trim())
  if (!written.includes(',') || family === '') return { literal: written.replace(/^,\s*/, '') }
  const suffix = rest.filter((part) => part !== '').join(', ')
  return { family, ...(given !== '' && { given }), ...(suffix !== '' && { suffix }) }
}

/** `DA` has the whole date and `PY` or `Y1` the year, perhaps with more. */
function readDates(draft: Draft): void {
  const day = take(draft, 'DA')
  const year = take(draft, 'PY', 'Y1')
  const line = day && /\d{4}/.test(day.text) ? day : year
  if (line) put(draft, 'issued', toDate(line.text), line)
  if (day && line !== day) draft.left = [...draft.left, day]
  const accessed = take(draft, 'Y2')
  if (accessed) put(draft, 'accessed', toDate(accessed.text), accessed)
}

/** `2026/03/09/words`, in which month, day and words may be empty. */
function toDate(written: string): Plain {
  const [year = '', month = '', day = '', ...words] = written.split('/').map((part) => part.trim())
  const other = words.join('/')
  if (!/^\d{4}$/.test(year) || !/^\d{0,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return written
  const parts = [year, month, month === '' ? '' : day].filter((part) => part !== '')
  const date = parts.map((part) => part.padStart(2, '0')).join('-')
  return other === '' || month !== ''
    ? date
    : { 'date-parts': [[year]], literal: `${other} ${year}` }
}

function readPages(draft: Draft): void {
  const first = take(draft, 'SP')
  const last = take(draft, 'EP')
  const span = first ?? last
  if (!span) return
  const pages = [first, last].flatMap((line) => line?.text ?? [])
  put(draft, 'page', pages.join('-'), span)
}

/** `SN` is an ISSN or an ISBN; ten or thirteen digits are a book's. */
function readSerialNumber(draft: Draft): void {
  const line = take(draft, 'SN')
  if (!line) return
  const digits = line.text.replace(/[^0-9Xx]/g, '').length
  put(draft, digits >= 10 ? 'ISBN' : 'ISSN', line.text, line)
}

function readTexts(draft: Draft): void {
  for (const [tag, field] of textsOfRis) {
    const joint = joints.get(field)
    if (draft.pairs.has(field)) continue
    const lines = joint === undefined ? [take(draft, tag)] : takeAll(draft, [tag])
    const [line] = lines
    if (line) put(draft, field, lines.flatMap((item) => item?.text ?? []).join(joint), line)
  }
}

/** The record's own `ID`, else one made of author, year and title, which is the same in every run. */
function readKey(draft: Draft, record: RisRecord, keys: FreeKeys): void {
  const id = take(draft, 'ID')
  if (id) return put(draft, 'id', id.text, id)
  const field = (name: string): RisLine | undefined =>
    record.lines.find(({ tag }) => textsOfRis.get(tag) === name || namesOfRis.get(tag) === name)
  const year = record.lines.find(({ tag }) => ['DA', 'PY', 'Y1'].includes(tag))
  const title = field('title')
  const wanted = deriveKey(field('author')?.text ?? '', year?.text ?? '', title?.text ?? '')
  put(draft, 'id', keys(wanted), title ?? record.type)
}

/** Nothing is dropped: what CSL has no field for is kept by its tag. */
function keepRest({ pairs, left }: Draft, record: RisRecord): void {
  if (left.length === 0) return
  const tags = [...new Set(left.map(({ tag }) => tag))]
  const { start, end } = left[0] ?? record
  const own = tags.map((tag) => {
    const lines = left.filter((line) => line.tag === tag)
    const place = lines[0] ?? record
    const texts = lines.map(({ text }) => text)
    return pairAt(tag, positioned(texts.length === 1 ? (texts[0] ?? '') : texts, place))
  })
  const ris: PositionedValue = { kind: 'map', pairs: own, start, end }
  const custom: PositionedValue = { kind: 'map', pairs: [pairAt('ris', ris)], start, end }
  pairs.set('custom', pairAt('custom', custom))
}
