/** Gives the entries of a BibTeX file what they take from others by `crossref` and `xdata`. */
import type { SyntaxProblem } from '../../syntax/positioned-value.ts'
import { quoted } from '../quoted.ts'
import { bookPartTypes } from './bibtex-fields.ts'
import type { BibtexEntry, BibtexField } from './scan-bibtex.ts'

/** What BibLaTeX never hands down: keys, and what says how one entry is shown. */
const ownFields: ReadonlySet<string> = new Set([
  'crossref',
  'entryset',
  'entrysubtype',
  'file',
  'ids',
  'keywords',
  'label',
  'langidopts',
  'options',
  'related',
  'relatedtype',
  'shorthand',
  'shorttitle',
  'sortkey',
  'xdata',
  'xref',
])

/** Parents of parents that are followed. */
const maxGenerations = 5

/** Entries by key, the first of several counting. */
type Entries = ReadonlyMap<string, BibtexEntry>

/** The entries with inherited fields, which stand where they are asked for. A missing parent is a problem. */
export function inheritFields(
  entries: readonly BibtexEntry[],
  problems: SyntaxProblem[],
): readonly BibtexEntry[] {
  const byKey = new Map<string, BibtexEntry>()
  for (const entry of entries)
    if (entry.key && !byKey.has(entry.key.text)) byKey.set(entry.key.text, entry)
  return entries.map((entry) => ({ ...entry, fields: fieldsOf(entry, byKey, problems, 0) }))
}

function fieldsOf(
  entry: BibtexEntry,
  byKey: Entries,
  problems: SyntaxProblem[],
  generation: number,
): readonly BibtexField[] {
  const fields: BibtexField[] = []
  const names = new Set(entry.fields.map(({ name }) => name))
  for (const field of entry.fields) {
    const parents = parentKeys(field).map((key) => byKey.get(key))
    const known = parents.filter((parent) => parent !== undefined && parent !== entry)
    if (parents.length === 0) fields.push(field)
    else if (known.length < parents.length) {
      fields.push(field)
      if (generation === 0) problems.push(missingParent(field, byKey))
    }
    if (generation < maxGenerations) for (const parent of known) if (parent) inherit(parent, field)
  }
  return fields

  function inherit(parent: BibtexEntry, { name: by, start, end }: BibtexField): void {
    for (const field of fieldsOf(parent, byKey, [], generation + 1)) {
      if (ownFields.has(field.name)) continue
      const name = by === 'xdata' ? field.name : handedDown(field.name, parent, entry)
      if (names.has(name)) continue
      names.add(name)
      fields.push({ ...field, name, start, end })
    }
  }
}

function parentKeys({ name, text }: BibtexField): readonly string[] {
  if (name === 'crossref') return [text.trim()]
  return name === 'xdata' ? text.split(',').map((key) => key.trim()) : []
}

/** A book's title is the book title of its parts, and a journal's the journal title of its articles. */
function handedDown(name: string, parent: BibtexEntry, child: BibtexEntry): string {
  if (bookPartTypes.has(child.type)) {
    if (name === 'title') return 'booktitle'
    if (name === 'subtitle') return 'booksubtitle'
    if (name === 'author' && child.type === 'inbook') return 'bookauthor'
  }
  if (parent.type === 'periodical' && name === 'title') return 'journaltitle'
  return name
}

function missingParent(field: BibtexField, byKey: Entries): SyntaxProblem {
  const key = parentKeys(field).find((parent) => !byKey.has(parent)) ?? ''
  const { start, end } = field
  return {
    message: `Entry ${quoted(key)} that "${field.name}" names is not in this file`,
    help: 'add it, or write its fields here',
    span: { start, end },
    damaging: false,
  }
}
