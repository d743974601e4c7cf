/** Reads a block of a list of sources as entries: the lines of a paragraph, the items of a list, the rows of a table. */
import type { List, Nodes, Paragraph, RootContent, Table } from 'mdast'
import { type Definitions, type InlineWords, readWords } from './inline-words.ts'
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

function readLines(node: Paragraph, definitions: Definitions, from: number): ReadBlock {
  const entries: InlineWords[] = []
  for (const line of linesOf(readWords([node], definitions)).slice(from)) {
    const last = entries.at(-1)
    const isNext = opensWithNumber(line) || (line.addresses.length > 0 && holdsAddress(last))
    if (!last || isNext) entries.push(line)
    else entries[entries.length - 1] = joined(last, line)
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

function linesOf({ text, addresses }: InlineWords): readonly InlineWords[] {
  let offset = 0
  return text.split('\n').flatMap((line) => {
    const start = offset
    offset += line.length + 1
    const inLine = addresses
      .filter((address) => address.start >= start && address.start < offset)
      .map((address) => ({ ...address, start: address.start - start, end: address.end - start }))
    return line.trim() === '' ? [] : [{ text: line, addresses: inLine }]
  })
}

function joined(first: InlineWords, second: InlineWords): InlineWords {
  const by = first.text.length + 1
  const moved = second.addresses.map((address) => ({
    ...address,
    start: address.start + by,
    end: address.end + by,
  }))
  return { text: `${first.text}\n${second.text}`, addresses: [...first.addresses, ...moved] }
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
