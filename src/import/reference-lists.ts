/** Finds the lists of sources of a report, and what of it they take up. */
import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  Nodes,
  Paragraph,
  Root,
  RootContent,
} from 'mdast'
import { spanOf } from '../markdown/inline-prose.ts'
import { type Definitions, readWords } from './inline-words.ts'
import { firstLine, readListBlock, readTail, type ReadBlock } from './list-blocks.ts'
import { isListName } from './list-names.ts'
import { withoutListName } from './entry-lines.ts'
import { readEntry } from './reference-entry.ts'
import type { Reference } from './report.ts'

/** What the lists of a report say. */
export interface ReferenceLists {
  readonly references: readonly Reference[]
  /** Indices of the root's children that are nothing but lists of sources and their headings. */
  readonly whole: ReadonlySet<number>
  /** Where a list begins at the end of a paragraph, by the paragraph's index among the root's children. */
  readonly tails: ReadonlyMap<number, number>
}

/** `text` is what the tree was made of. Footnotes are entries where all they say is where to look. */
export function findReferenceLists(
  root: Root,
  definitions: Definitions,
  text: string,
): ReferenceLists {
  const finder = new ListFinder(root, definitions, text)
  finder.find()
  return finder
}

/** The definitions of links by identifier; of two with one identifier the first counts. */
export function definitionsOf(root: Root): Definitions {
  const found = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  return found
}

const LONGEST_FOOTNOTE = 300
const POINTER = /^\s*(?:see|cf\.|compare|vgl\.|siehe|voir|véase|ver)\b/i
/** What stands above the numbers of a table of sources. */
const COLUMN =
  /^\s*(?:#|no\.?|nr\.?|n[º°]|refs?\.?|references?|sources?|citations?|id|quellen?|fuentes?)\s*$/i
const NOTHING: ReadBlock = { references: [], isWhole: false }
/** An entry without a heading above it has at most so many words around its address. */
const LONGEST_UNHEADED = 300

class ListFinder implements ReferenceLists {
  readonly references: Reference[] = []
  readonly whole = new Set<number>()
  readonly tails = new Map<number, number>()
  readonly #children: readonly RootContent[]
  readonly #definitions: Definitions
  readonly #text: string
  /** The index behind the last child that is more than an ornament or a definition. */
  readonly #endsAt: number

  constructor({ children }: Root, definitions: Definitions, text: string) {
    this.#children = children
    this.#definitions = definitions
    this.#text = text
    this.#endsAt = children.findLastIndex((node) => !isOrnament(node) && !isDefinition(node)) + 1
  }

  find(): void {
    let seen = 0
    for (const [index, node] of this.#children.entries()) {
      if (node.type === 'footnoteDefinition') this.#footnote(node, index)
      if (node.type === 'definition') this.#definition(node, index)
      if (index < seen) continue
      const end = this.#headed(node, index)
      if (end === undefined) this.#unheaded(node, index)
      else seen = end
    }
  }

  /** The index behind the list that a heading or a label opens; `undefined` where none is opened. */
  #headed(node: RootContent, index: number): number | undefined {
    if (node.type === 'heading') {
      if (!isListName(readWords([node], this.#definitions).text)) return undefined
      const end = this.#sectionEnd(index, node.depth)
      this.#section(index, index + 1, end)
      return end
    }
    if (node.type === 'blockquote') return this.#quoted(node, index)
    if (node.type !== 'paragraph') return undefined
    const line = { text: firstLine(node, this.#definitions), addresses: [] }
    if (isListName(line.text)) return this.#labelled(index)
    if (withoutListName(line) !== line && this.#named(node, index)) return index + 1
    return this.#tail(node, index)
  }

  /** `Sources: [1] …`, all of it with numbers. */
  #named(node: Paragraph, index: number): boolean {
    const { references, isWhole } = this.#read(node)
    if (!isWhole || references.some(({ number }) => number === undefined)) return false
    this.references.push(...references)
    this.whole.add(index)
    return true
  }

  /** Up to the next heading; headings below the list's go with it while nothing but entries follows them. */
  #sectionEnd(index: number, depth: number): number {
    let end = this.#nextHeading(index + 1)
    for (let next = this.#children[end]; next?.type === 'heading' && next.depth > depth;) {
      const after = this.#nextHeading(end + 1)
      const below = this.#children.slice(end + 1, after)
      if (
        !below.every((node) => isOrnament(node) || isDefinition(node) || this.#read(node).isWhole)
      )
        break
      end = after
      next = this.#children[end]
    }
    return end
  }

  #nextHeading(from: number): number {
    let at = from
    while (at < this.#children.length && this.#children[at]?.type !== 'heading') at++
    return at
  }

  /** A quotation that is a list with its name. */
  #quoted({ children: [first, ...rest] }: Blockquote, index: number): number | undefined {
    if (first?.type !== 'paragraph' && first?.type !== 'heading') return undefined
    const name = readWords([first], this.#definitions).text.split('\n', 1)[0] ?? ''
    if (!isListName(name)) return undefined
    const own = first.type === 'paragraph' ? readListBlock(first, this.#definitions, 1) : NOTHING
    const below = rest.map((node) => readListBlock(node, this.#definitions))
    const blocks = own.references.length > 0 ? [own, ...below] : below
    if (blocks.length === 0 || !blocks.every((block) => goes(block, this.#isEnd(index + 1))))
      return undefined
    this.references.push(...blocks.flatMap(({ references }) => references))
    this.whole.add(index)
    return index + 1
  }

  /** Entries, or the name of the list that follows, at the end of a paragraph of something else. */
  #tail(node: Paragraph, index: number): number | undefined {
    const tail = readTail(node, this.#definitions)
    const start = tail && this.#lineStart(node, tail.line)
    if (!tail || start === undefined) return undefined
    const end = this.#listEnd(index + 1)
    if (
      tail.references.length === 0 &&
      (end === index + 1 || !this.#section(undefined, index + 1, end))
    )
      return undefined
    this.references.push(...tail.references)
    this.tails.set(index, start)
    return tail.references.length === 0 ? end : index + 1
  }

  /** Where a line of a paragraph starts; `undefined` when its lines are not those of the text. */
  #lineStart(node: Paragraph, line: number): number | undefined {
    const { start, end } = spanOf(node)
    const count = readWords([node], this.#definitions).text.split('\n').length
    const lines = this.#text.slice(start, end).split(/(?<=\n|\r(?!\n))/)
    if (lines.length !== count) return undefined
    return start + lines.slice(0, line).reduce((sum, one) => sum + one.length, 0)
  }

  /** A label above its entries, in its own paragraph or in that of the first. */
  #labelled(index: number): number | undefined {
    const node = this.#children[index]
    const own = node && readListBlock(node, this.#definitions, 1)
    const isAlone = own?.references.length === 0
    if (!own || (!isAlone && !own.isWhole)) return undefined
    const end = this.#listEnd(index + 1)
    if (isAlone && end === index + 1) return undefined
    const label = isAlone ? undefined : own
    const isWhole = this.#section(index, index + 1, end, label)
    return isWhole || !isAlone ? end : undefined
  }

  /** The index behind the blocks that are nothing but entries. */
  #listEnd(from: number): number {
    let end = from
    for (let next = this.#children[end]; next; next = this.#children[end]) {
      if (next.type !== 'definition' && !this.#read(next).isWhole) break
      end++
    }
    return end
  }

  /** Takes in the blocks of a list; its headings go with them where all of them go. */
  #section(heading: number | undefined, start: number, end: number, label?: ReadBlock): boolean {
    const isLast = this.#isEnd(end)
    const headings = heading === undefined ? [] : [heading]
    const read = this.#children.slice(start, end).map((node) => this.#read(node))
    let isWhole = (label !== undefined || start < end) && (!label || goes(label, isLast))
    let count = label?.references.length ?? 0
    if (label) this.references.push(...label.references)
    for (const [offset, block] of read.entries()) {
      const node = this.#children[start + offset]
      this.references.push(...block.references)
      count += block.references.length
      if (node?.type === 'definition') count++
      else if (node?.type === 'heading') headings.push(start + offset)
      else if (node && isOrnament(node)) continue
      else if (goes(block, isLast)) this.whole.add(start + offset)
      else isWhole = false
    }
    if (!isWhole || count === 0) return false
    for (const index of headings) this.whole.add(index)
    return true
  }

  /** A block of numbered addresses needs no heading to be a list. */
  #unheaded(node: RootContent, index: number): void {
    const { references, isWhole } = this.#read(node)
    const isShort = references.every(
      ({ title = '', note = '' }) => title.length + note.length <= LONGEST_UNHEADED,
    )
    const isList = references.every(({ number, url }) => number !== undefined && url !== undefined)
    if (!isWhole || !isList || !isShort || !this.#looksListed(node, index)) return
    this.references.push(...references)
    this.whole.add(index)
  }

  /** Numbers in brackets, a list that closes the text, a table whose first column names references. */
  #looksListed(node: RootContent, index: number): boolean {
    if (node.type === 'paragraph') {
      const first = firstLine(node, this.#definitions)
      return /^\s*[[【¹²³⁴-⁹]/.test(withoutListName({ text: first, addresses: [] }).text)
    }
    if (node.type === 'list') return node.ordered === true && this.#isEnd(index + 1)
    const [head] = node.type === 'table' ? node.children : []
    const name = head?.children[0] && readWords([head.children[0]], this.#definitions).text
    return name !== undefined && COLUMN.test(name)
  }

  #definition({ label, identifier, url, title }: Definition, index: number): void {
    if (!/^https?:\/\//i.test(url)) return
    const number = /^[1-9]\d{0,2}$/.exec(label ?? identifier)?.[0]
    this.references.push({
      url,
      ...(number !== undefined && { number: Number(number) }),
      ...(title && { title }),
    })
    if (number !== undefined) this.whole.add(index)
  }

  #footnote(node: FootnoteDefinition, index: number): void {
    const [only, ...others] = node.children
    if (only?.type !== 'paragraph' || others.length > 0) return
    const words = readWords([only], this.#definitions)
    const entry = words.addresses.length === 1 ? readEntry(words) : undefined
    const isReference =
      entry && words.text.length <= LONGEST_FOOTNOTE && !POINTER.test(words.text) && !entry.note
    if (!isReference) return
    const { number: _number, ...reference } = entry
    this.references.push({ ...reference, label: node.identifier })
    this.whole.add(index)
  }

  #read(node: RootContent): ReadBlock {
    return readListBlock(node, this.#definitions)
  }

  /** Whether only ornaments and definitions follow. */
  #isEnd(from: number): boolean {
    return from >= this.#endsAt
  }
}

/** Entries without numbers stay where text follows, since their place may say what they are for. */
function goes({ references, isWhole }: ReadBlock, isLast: boolean): boolean {
  return isWhole && (isLast || references.every(({ number }) => number !== undefined))
}

function isOrnament({ type }: RootContent): boolean {
  return type === 'thematicBreak' || type === 'html'
}

function isDefinition({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}
