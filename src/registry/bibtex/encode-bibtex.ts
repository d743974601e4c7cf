/** Writes sources as BibLaTeX. */
import type { EncodedRegistryFile, Loss } from '../../model/registry-format.ts'
import type { Source } from '../../model/source.ts'
import { printLatex, printTitle } from '../../syntax/latex-text.ts'
import { isDateField, isNameField } from '../csl-fields.ts'
import { printDate } from '../print-date.ts'
import type { CslName } from '../source-schema.ts'
import {
  bookPartTypes,
  journalTypes,
  languages,
  listFields,
  namesOfBibtex,
  seriesTypes,
  textsOfBibtex,
} from './bibtex-fields.ts'
import { bibtexOfTypes, subtypeOf } from './bibtex-types.ts'
import { printNames } from './print-names.ts'

const noPlace = 'has no place in BibTeX'

/** The dates that have a field of their own. */
const dateNames: ReadonlyMap<string, string> = new Map([
  ['issued', 'date'],
  ['accessed', 'urldate'],
  ['event-date', 'eventdate'],
  ['original-date', 'origdate'],
])

/** Where a CSL text goes when the type of the entry has no say; the first name of a field is taken. */
const textNames: ReadonlyMap<string, string> = new Map([
  ...[...textsOfBibtex].toReversed().map(([name, csl]) => [csl, name] as const),
  ['DOI', 'doi'],
  ['URL', 'url'],
  ['keyword', 'keywords'],
  ['publisher-place', 'location'],
])

const titles: ReadonlySet<string> = new Set(['title', 'container-title', 'collection-title'])
const languageNames: ReadonlyMap<string, string> = new Map(
  [...languages].toReversed().map(([name, tag]) => [tag, name]),
)

/** One entry for each source, with BibLaTeX's fields. What else stood in a `.bib` goes back there. */
export function encodeBibtex(sources: readonly Source[]): EncodedRegistryFile {
  const losses: Loss[] = []
  const entries = sources.map((source) => printEntry(source, losses))
  return { text: entries.join('\n'), losses }
}

function printEntry({ key, type, csl }: Source, losses: Loss[]): string {
  const entryType = bibtexOfTypes.get(type) ?? 'misc'
  const fields = new Map<string, string>()
  const subtype = subtypeOf(type, entryType)
  for (const [field, value] of Object.entries(csl)) {
    if (field === 'id' || field === 'type' || (field === 'citation-key' && value === key)) continue
    if (field === 'custom') {
      for (const lost of putCustom(value, fields))
        losses.push({ key, field: lost, reason: noPlace })
      continue
    }
    const printed = printField(field, value, entryType, csl)
    if (printed) fields.set(...printed)
    else losses.push({ key, field, reason: noPlace })
  }
  if (subtype !== undefined) fields.set('entrysubtype', subtype)
  const width = Math.max(0, ...[...fields.keys()].map((name) => name.length))
  const lines = [...fields].map(([name, text]) => `  ${name.padEnd(width)} = {${text}},\n`)
  return `@${entryType}{${key},\n${lines.join('')}}\n`
}

/** The field and its text; `undefined` when there is no field for it. */
function printField(
  field: string,
  value: unknown,
  entryType: string,
  csl: Source['csl'],
): readonly [string, string] | undefined {
  if (isDateField(field)) return printDateField(field, value)
  if (isNameField(field)) {
    const name = [...namesOfBibtex].find(([, known]) => known === field)?.[0]
    // Decoding has given names their shape.
    return name === undefined ? undefined : [name, printNames(value as readonly CslName[])]
  }
  if (typeof value !== 'string') return undefined
  const name = textName(field, entryType, csl)
  return name === undefined ? undefined : [name, printText(name, field, value)]
}

function printDateField(field: string, value: unknown): readonly [string, string] | undefined {
  const name = dateNames.get(field)
  if (name === undefined || typeof value !== 'object' || value === null) return undefined
  const date = printDate(value)
  if (date !== undefined) return [name, date]
  const { literal, season, 'date-parts': parts } = value as Readonly<Record<string, unknown>>
  const year: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  if (season !== undefined && year !== undefined)
    return [name, `${Number(year)}-2${Number(season)}`]
  return field === 'issued' && typeof literal === 'string'
    ? ['year', printLatex(literal)]
    : undefined
}

/** The name of the field; numbers and containers have others in journals than in books. */
function textName(field: string, entryType: string, csl: Source['csl']): string | undefined {
  const inSeries = seriesTypes.has(entryType) && csl['collection-title'] !== undefined
  const inJournal = journalTypes.has(entryType)
  switch (field) {
    case 'container-title':
      return bookPartTypes.has(entryType) ? 'booktitle' : 'journaltitle'
    case 'publisher':
      return publisherName(entryType)
    case 'issue':
      return inJournal ? 'number' : 'issue'
    case 'number':
      return inJournal || inSeries ? 'eid' : 'number'
    case 'collection-number':
      return inSeries ? 'number' : undefined
    case 'archive':
      return csl['archive_location'] === undefined ? undefined : 'eprinttype'
    case 'archive_location':
      return 'eprint'
    case 'language':
      return 'langid'
    default:
      return textNames.get(field)
  }
}

function publisherName(entryType: string): string {
  if (entryType === 'report' || entryType === 'thesis') return 'institution'
  return entryType === 'online' ? 'organization' : 'publisher'
}

function printText(name: string, field: string, text: string): string {
  if (name === 'url' || name === 'doi' || name === 'eprint' || name === 'eprinttype')
    return verbatim(name === 'eprinttype' && text === 'arXiv' ? 'arxiv' : text)
  if (name === 'langid') return languageNames.get(text) ?? printLatex(text)
  if (name === 'pages')
    return printLatex(text.replace(/(?<=\d)-(?=\d)/g, '--')).replaceAll('-{}-', '--')
  const latex = titles.has(field) ? printTitle(text) : printLatex(text)
  return listFields.has(name) && /\sand\s/.test(text) ? `{${latex}}` : latex
}

/** Braces and backslashes would end an address or change it. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign))
}

/** Puts back what was read from a `.bib` without a place in CSL; gives the paths of the rest. */
function putCustom(custom: unknown, fields: Map<string, string>): readonly string[] {
  const lost: string[] = []
  for (const [member, value] of Object.entries(custom ?? {}))
    if (member !== 'bibtex' || typeof value !== 'object' || value === null)
      lost.push(`custom.${member}`)
    else
      for (const [name, text] of Object.entries(value as Readonly<Record<string, unknown>>))
        if (
          typeof text === 'string' &&
          /^[a-z][\w:+-]*$/.test(name) &&
          isBalanced(text) &&
          !fields.has(name)
        )
          fields.set(name, text)
        else lost.push(`custom.bibtex.${name}`)
  return lost
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '{') depth++
    else if (char === '}') depth--
    if (depth < 0) return false
  }
  return depth === 0
}
