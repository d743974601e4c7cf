/** Reads a block of a list of sources as entries: the lines of a paragraph, the items of a list, the rows of a table. */
import type { List, Nodes, Paragraph, RootContent, Table } from 'mdast'
import { entriesOf, joinLines, linesOf, looseEntries, withoutListName } from './entry-lines.ts'
import { type Definitions, type InlineWords, readWords } from './inline-words.ts'
import { isListName } from './list-names.ts'
import { opensWithNumber, readEntry } from './reference-entry.ts'
import type { Reference } from './report.ts'

/** The entries of a block. */
export interface ReadBlock {
  readonly references: readonly Reference[]
  /** Whether there is nothing else in it. */
  readonly isWhole: boolean
}

const NOTHING: ReadBlock = { references: [], isWhole: false }

/** `from` is the line of a paragraph to begin with. */
export function readListBlock(node: RootContent, definitions: Definitions, from = 0): ReadBlock {
  switch (node.type) {
    case 'paragraph':
      return readLines(node, definitions, from)
    case 'list':
      return readItems(node, definitions)
    case 'table':
      return readRows(node, definitions)
    default:
      return NOTHING
  }
}

/** The first line of a paragraph, as readers see it. */
export function firstLine(node: Paragraph, definitions: Definitions): string {
  return readWords([node], definitions).text.split('\n', 1)[0] ?? ''
}

/** Entries at the end of a paragraph of something else. */
export interface ReadTail {
  readonly references: readonly Reference[]
  /** The line of the paragraph with which the list begins, or its name; from 0. */
  readonly line: number
}

/** Where a paragraph ends with lines that are entries, or with the name of the list that follows. */
export function readTail(node: Paragraph, definitions: Definitions): ReadTail | undefined {
  const lines = linesOf(readWords([node], definitions))
  let line = lines.length
  while (line > 0 && isTailEntry(lines[line - 1])) line--
  const entries = lines.slice(line)
  if (isListName(lines[line - 1]?.text ?? '')) line--
  if (line === 0 || line === lines.length) return undefined
  const { references, isWhole } = collect(
    entries.flatMap((entry) => entriesOf(withoutListName(entry))).map((entry) => readEntry(entry)),
  )
  return isWhole || entries.length === 0 ? { references, line } : undefined
}

/** Brackets around the number, since prose can have any other. */
function isTailEntry(line: InlineWords | undefined): boolean {
  if (!line) return false
  const entry = withoutListName(line)
  return entry.addresses.length > 0 && /^\s*[[【]/.test(entry.text) && opensWithNumber(entry)
}

function readLines(node: Paragraph, definitions: Definitions, from: number): ReadBlock {
  const entries: InlineWords[] = []
  const filled = linesOf(readWords([node], definitions)).filter(({ text }) => text.trim() !== '')
  const lines = filled
    .slice(from)
    .map((line, index) => (index === 0 ? withoutListName(line) : line))
  const loose = looseEntries(lines)
  if (loose) return collect(loose.map((line, index) => readEntry(line, index + 1)))
  for (const line of lines.flatMap(entriesOf)) {
    const last = entries.at(-1)
    const isNext = opensWithNumber(line) || (line.addresses.length > 0 && holdsAddress(last))
    if (!last || isNext) entries.push(line)
    else entries[entries.length - 1] = joinLines(last, line)
  }
  return collect(entries.map((entry) => (isProse(entry) ? undefined : readEntry(entry))))
}

function holdsAddress(entry: InlineWords | undefined): boolean {
  return (entry?.addresses.length ?? 0) > 0
}

/** A line without number that names several pages is a sentence about them. */
function isProse(entry: InlineWords): boolean {
  return !opensWithNumber(entry) && entry.addresses.length !== 1
}

function readItems(list: List, definitions: Definitions): ReadBlock {
  const first = list.ordered ? (list.start ?? 1) : undefined
  return collect(
    list.children.map((item, index) => {
      const words = readWords(item.children, definitions)
      const isNumbered = first !== undefined || opensWithNumber(words)
      if (!isNumbered && words.addresses.length !== 1) return undefined
      return readEntry(words, first === undefined ? undefined : first + index)
    }),
  )
}

/** Each row with an address is an entry; its longest cell without the address is the title. */
function readRows({ children: [, ...rows] }: Table, definitions: Definitions): ReadBlock {
  return collect(
    rows.map(({ children }) => {
      const cells = children.map((cell) => readWords([cell as Nodes], definitions))
      const numbered = cells.findIndex(({ text }) => /^\s*\[?[1-9]\d{0,2}\]?[.)]?\s*$/.test(text))
      const number = Number(/\d+/.exec(cells[numbered]?.text ?? '')?.[0] ?? 0)
      const addressed = cells.findIndex(({ addresses }) => addresses.length > 0)
      const address = cells[addressed]
      if (!address) return undefined
      const others = cells.filter((_cell, index) => index !== numbered && index !== addressed)
      const longest = others.reduce(
        (best, { text }) => (text.length > best.length ? text : best),
        '',
      )
      const own = readEntry(address, number > 0 ? number : undefined)
      if (!own) return undefined
      const note = [own.note, ...others.map(({ text }) => text)]
        .filter(
          (words) =>
            words !== undefined &&
            words.trim() !== '' &&
            (own.title !== undefined || words !== longest),
        )
        .join('; ')
      const title = own.title ?? (longest.trim() === '' ? undefined : longest.trim())
      return { ...own, ...(title !== undefined && { title }), ...(note !== '' && { note }) }
    }),
  )
}

function collect(read: readonly (Reference | undefined)[]): ReadBlock {
  const references = read.filter((one) => one !== undefined)
  return { references, isWhole: references.length > 0 && references.length === read.length }
}
