/** Gives the entries of a BibTeX file what they take from others by `crossref` and `xdata`. */
import type { SyntaxProblem } from '../../syntax/positioned-value.ts'
import { quoted } from '../quoted.ts'
import { bookPartTypes } from './bibtex-fields.ts'
import type { BibtexField } from './read-bibtex-field.ts'
import type { BibtexEntry } from './scan-bibtex.ts'

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

/** Fields that are handed down in one file: entries that all inherit from all would multiply. */
const maxInherited = 1_000_000

/** The entries with inherited fields, which stand where they are asked for. A missing parent is a problem. */
export function inheritFields(
  entries: readonly BibtexEntry[],
  problems: SyntaxProblem[],
): readonly BibtexEntry[] {
  const heritage = new Heritage(entries, problems)
  return entries.map((entry) => ({ ...entry, fields: heritage.fieldsOf(entry, 0).fields }))
}

/** The fields of an entry, and whether there were ancestors beyond those that are followed. */
interface Inherited {
  readonly fields: readonly BibtexField[]
  readonly isCut: boolean
}

class Heritage {
  readonly #byKey = new Map<string, BibtexEntry>()
  readonly #problems: SyntaxProblem[]
  /** By generation: an entry that many inherit from is read once in each. */
  readonly #known = Array.from(
    { length: maxGenerations + 1 },
    () => new Map<BibtexEntry, Inherited>(),
  )
  #inherited = 0

  /** The first entry of a key counts. */
  constructor(entries: readonly BibtexEntry[], problems: SyntaxProblem[]) {
    this.#problems = problems
    for (const entry of entries)
      if (entry.key && !this.#byKey.has(entry.key.text)) this.#byKey.set(entry.key.text, entry)
  }

  fieldsOf(entry: BibtexEntry, generation: number): Inherited {
    const known = this.#known[generation]?.get(entry)
    if (known) return known
    const fields: BibtexField[] = []
    const names = new Set(entry.fields.map(({ name }) => name))
    let isCut = false
    for (const field of entry.fields) {
      const parents = parentKeys(field).map((key) => this.#byKey.get(key))
      const found = parents.filter((parent) => parent !== undefined && parent !== entry)
      const isMissing = found.length < parents.length
      if (parents.length === 0 || isMissing) fields.push(field)
      if (isMissing && generation === 0) this.#problems.push(missingParent(field, this.#byKey))
      const isBeyond = found.length > 0 && generation === maxGenerations
      const cut = isBeyond || this.#inherit(entry, field, found, { generation, names, fields })
      if (cut && generation === 0) this.#problems.push(tooManyAncestors(field))
      isCut ||= cut
    }
    const inherited = { fields, isCut }
    this.#known[generation]?.set(entry, inherited)
    return inherited
  }

  /** Whether something was left out. */
  #inherit(
    entry: BibtexEntry,
    { name: by, start, end }: BibtexField,
    parents: readonly (BibtexEntry | undefined)[],
    into: {
      readonly generation: number
      readonly names: Set<string>
      readonly fields: BibtexField[]
    },
  ): boolean {
    let isCut = false
    for (const parent of parents) {
      if (!parent) continue
      if (this.#inherited > maxInherited) return true
      const inherited = this.fieldsOf(parent, into.generation + 1)
      isCut ||= inherited.isCut
      // A parent without fields takes its time too.
      this.#inherited += inherited.fields.length + 1
      for (const field of inherited.fields) {
        if (ownFields.has(field.name)) continue
        const name = by === 'xdata' ? field.name : handedDown(field.name, parent, entry)
        if (into.names.has(name)) continue
        into.names.add(name)
        into.fields.push({ ...field, name, start, end })
      }
    }
    return isCut
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

function missingParent(field: BibtexField, byKey: ReadonlyMap<string, BibtexEntry>): SyntaxProblem {
  const key = parentKeys(field).find((parent) => !byKey.has(parent))
  const { start, end } = field
  if (key === undefined)
    return {
      message: `Entry names itself in "${field.name}"`,
      help: 'name the entry that it takes fields from, or remove the field',
      span: { start, end },
      damaging: false,
    }
  return {
    message: `Entry ${quoted(key)} that "${field.name}" names is not in this file`,
    help: 'add it, or write its fields here',
    span: { start, end },
    damaging: false,
  }
}

function tooManyAncestors({ name, start, end }: BibtexField): SyntaxProblem {
  return {
    message: `Not all that "${name}" hands down was read: it goes back more than ${maxGenerations} entries, or in circles, or the file hands down more than ${maxInherited} fields`,
    help: 'write the fields here, or inherit from fewer entries',
    span: { start, end },
    damaging: false,
  }
}
