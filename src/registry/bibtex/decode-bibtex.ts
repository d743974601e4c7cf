/** Reads a BibTeX or BibLaTeX file as entries with CSL fields. */
import type {
  PositionedTree,
  PositionedValue,
  SyntaxProblem,
} from '../../syntax/positioned-value.ts'
import { closest } from '../../text/closest.ts'
import { pairAt, positioned, type Plain } from '../positioned.ts'
import { quoted } from '../quoted.ts'
import { readBibtexDate, readYear } from './bibtex-date.ts'
import { checked, put, readText, take, type Draft } from './bibtex-draft.ts'
import {
  bookPartTypes,
  editorTypes,
  journalTypes,
  languages,
  namesOfBibtex,
  publisherFields,
  seriesTypes,
  textsOfBibtex,
} from './bibtex-fields.ts'
import { genreWords, typeOfSubtype, typesOfBibtex } from './bibtex-types.ts'
import { inheritFields } from './inherit-fields.ts'
import { loadLatexReader, type LatexReader } from './latex-reader.ts'
import type { BibtexField } from './read-bibtex-field.ts'
import { scanBibtex, type BibtexEntry } from './scan-bibtex.ts'

/** Blocks that are written like entries and are no sources. */
const notSources: ReadonlySet<string> = new Set(['xdata', 'set', 'bibnote'])
/** LaTeX in one file that is worth reading, in UTF-16 units. */
const maxLatex = 20_000_000

/** The entries as a list; total. What has no place in CSL stands under `custom.bibtex` as it is written. */
export async function decodeBibtex(text: string): Promise<PositionedTree> {
  const scanned = scanBibtex(text)
  const problems = [...scanned.problems]
  if (scanned.entries.length === 0) return { problems }
  const latex = await loadLatexReader()
  const items: PositionedValue[] = []
  let read = 0
  for (const entry of inheritFields(scanned.entries, problems)) {
    read += entry.fields.reduce((sum, field) => sum + field.text.length, 0)
    if (read > maxLatex) {
      const message = `File holds more than ${maxLatex} characters of fields`
      problems.push({ message, help: 'split it', span: entry, damaging: false })
      break
    }
    if (!notSources.has(entry.type)) items.push(toMap(entry, latex, problems))
  }
  problems.sort((a, b) => a.span.start - b.span.start)
  return { root: { kind: 'list', items, start: 0, end: text.length }, problems }
}

function toMap(entry: BibtexEntry, latex: LatexReader, problems: SyntaxProblem[]): PositionedValue {
  const left = new Map<string, BibtexField>()
  for (const field of entry.fields) {
    if (!left.has(field.name)) left.set(field.name, field)
    else problems.push(repeated(field))
  }
  const draft: Draft = { entry, left, pairs: new Map(), latex, problems }
  const { key } = entry
  if (key) put(draft, 'id', key.text, key)
  readType(draft)
  readTitles(draft)
  readNames(draft)
  readDates(draft)
  readAddresses(draft)
  readNumbers(draft)
  readTexts(draft)
  keepRest(draft)
  return { kind: 'map', pairs: [...draft.pairs.values()], start: entry.start, end: entry.end }
}

function repeated({ name, start, end }: BibtexField): SyntaxProblem {
  const message = `Field ${quoted(name)} stands twice`
  return { message, help: 'keep one of the two', span: { start, end }, damaging: false }
}

function readType(draft: Draft): void {
  const { entry, left, problems } = draft
  const subtype = left.get('entrysubtype')
  const meant = subtype && typeOfSubtype(subtype.text)
  if (meant) left.delete('entrysubtype')
  const type = meant ?? typesOfBibtex.get(entry.type)
  if (type === undefined) {
    const guess = closest(entry.type, typesOfBibtex.keys())
    const help = guess === undefined ? 'use a type of BibLaTeX' : `did you mean "${guess}"?`
    const message = `Unknown entry type ${quoted(entry.type)}`
    problems.push({ message, help, span: entry.typeSpan, damaging: false })
  }
  put(draft, 'type', type ?? 'document', subtype && meant ? subtype : entry.typeSpan)
  const genre = entry.type === 'phdthesis' ? 'PhD thesis' : 'Master’s thesis'
  const isThesis = entry.type === 'phdthesis' || entry.type === 'mastersthesis'
  if (isThesis && !left.has('type')) put(draft, 'genre', genre, entry.typeSpan)
}

/** Titles and their subtitles, which CSL has in one. */
function readTitles(draft: Draft): void {
  readTitle(draft, 'title', 'title', 'subtitle')
  const names = [
    ['journaltitle', 'journalsubtitle'],
    ['journal', 'journalsubtitle'],
    ['booktitle', 'booksubtitle'],
  ] as const
  const inBook = bookPartTypes.has(draft.entry.type)
  for (const [name, subtitle] of inBook ? names.toReversed() : names)
    readTitle(draft, 'container-title', name, subtitle)
}

function readTitle(draft: Draft, csl: string, name: string, subtitle: string): void {
  if (draft.pairs.has(csl)) return
  const field = take(draft, name)
  if (!field) return
  const after = take(draft, subtitle)
  const title = readText(draft, field)
  const rest = after ? readText(draft, after) : ''
  const mark = /[.:?!]$/.test(title) ? ' ' : ': '
  put(draft, csl, rest === '' ? title : title + mark + rest, field)
}

function readNames(draft: Draft): void {
  for (const [name, csl] of namesOfBibtex) {
    const field = take(draft, name)
    if (!field) continue
    const names = checked(draft, field, draft.latex.names(field.text))
    const role = name === 'editor' ? editorRole(draft) : csl
    if (names && names.length > 0) put(draft, role, names.map(toPlain), field)
  }
}

/** What the editor is: `editortype` may say that it is a compiler or a director. */
function editorRole(draft: Draft): string {
  const role = editorTypes.get(draft.left.get('editortype')?.text.trim() ?? '')
  if (role !== undefined) draft.left.delete('editortype')
  return role ?? 'editor'
}

function toPlain(name: object): Plain {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, String(text)]))
}

function readDates(draft: Draft): void {
  const dates = [
    ['date', 'issued'],
    ['urldate', 'accessed'],
    ['lastchecked', 'accessed'],
    ['eventdate', 'event-date'],
    ['origdate', 'original-date'],
  ] as const
  for (const [name, csl] of dates) {
    if (draft.pairs.has(csl)) continue
    const field = take(draft, name)
    if (field) put(draft, csl, readBibtexDate(field.text), field)
  }
  const year = draft.pairs.has('issued') ? undefined : take(draft, 'year')
  if (!year) return
  const month = take(draft, 'month')
  const day = take(draft, 'day')
  put(draft, 'issued', readYear(readText(draft, year), month?.text, day?.text), year)
}

/** URL, DOI and numbers in archives, in which TeX has no say. */
function readAddresses(draft: Draft): void {
  const doi = take(draft, 'doi')
  if (doi) put(draft, 'DOI', verbatim(doi.text), doi)
  const url = take(draft, 'url') ?? takeAddress(draft, 'howpublished') ?? takeAddress(draft, 'note')
  if (url) put(draft, 'URL', verbatim(url.text), url)
  const eprint = take(draft, 'eprint')
  if (!eprint) return
  const kind = take(draft, 'eprinttype') ?? take(draft, 'archiveprefix')
  const number = verbatim(eprint.text)
  if (kind) {
    const archive = kind.text.trim()
    const isArxiv = archive.toLowerCase() === 'arxiv'
    put(draft, 'archive', isArxiv ? 'arXiv' : archive, kind)
    if (isArxiv && !url) put(draft, 'URL', `https://arxiv.org/abs/${number}`, eprint)
  }
  put(draft, 'archive_location', number, eprint)
}

/** A field that holds nothing but an address. */
function takeAddress(draft: Draft, name: string): BibtexField | undefined {
  const field = draft.left.get(name)
  if (!field || !/^(?:\\url\s*\{)?https?:\/\/[^\s{}]+\}?\.?$/i.test(field.text.trim()))
    return undefined
  draft.left.delete(name)
  return field
}

/** The text without `\url{}`, braces around it and escapes that verbatim fields do not need. */
function verbatim(text: string): string {
  const inner = text.trim().replace(/^\\(?:url|path|nolinkurl)\s*/, '')
  return inner
    .replace(/[{}]/g, '')
    .replace(/\\([_%&#~$])/g, '$1')
    .trim()
}

/** A number counts issues of a journal, volumes of a series, or reports. */
function readNumbers(draft: Draft): void {
  const { entry, left } = draft
  const number = take(draft, 'number')
  if (!number) return
  const field = journalTypes.has(entry.type)
    ? 'issue'
    : seriesTypes.has(entry.type) && left.has('series')
      ? 'collection-number'
      : 'number'
  put(draft, field, readText(draft, number), number)
}

function readTexts(draft: Draft): void {
  const publisher = publisherFields.find((name) => draft.left.has(name))
  const field = publisher && take(draft, publisher)
  if (field) put(draft, 'publisher', readText(draft, field), field)
  for (const [name, csl] of textsOfBibtex) {
    const written = draft.left.get(name)
    if (!written || (draft.pairs.has(csl) && csl !== 'genre')) continue
    draft.left.delete(name)
    const text = readText(draft, written)
    if (text !== '') put(draft, csl, adapt(name, text), written)
  }
  const keywords = take(draft, 'keywords') ?? take(draft, 'keyword')
  if (keywords) put(draft, 'keyword', readText(draft, keywords), keywords)
}

/** The text as CSL writes it. */
function adapt(name: string, text: string): string {
  if (name === 'langid' || name === 'language') return languages.get(text.toLowerCase()) ?? text
  if (name === 'type') return genreWords.get(text) ?? text
  return name === 'pages' ? text.replace(/\s*[–—]\s*/g, '-') : text
}

/** Nothing is dropped: what CSL has no field for is kept as it is written. */
function keepRest(draft: Draft): void {
  const fields = [...draft.left.values()].filter(({ text }) => text.trim() !== '')
  if (fields.length === 0) return
  const pairs = fields.map((field) =>
    pairAt(field.name, positioned(field.text.trim().replace(/\r\n?/g, '\n'), field)),
  )
  const { start, end } = fields[0] ?? draft.entry
  const own: PositionedValue = { kind: 'map', pairs, start, end }
  const custom: PositionedValue = { kind: 'map', pairs: [pairAt('bibtex', own)], start, end }
  draft.pairs.set('custom', pairAt('custom', custom))
}
