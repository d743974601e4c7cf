/** Finds the lists of sources of a report, and what of it they take up. */
import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import { type Definitions, readWords } from './inline-words.ts'
import { firstLine, readListBlock, type ReadBlock } from './list-blocks.ts'
import { isListName } from './list-names.ts'
import { readEntry } from './reference-entry.ts'
import type { Reference } from './report.ts'

/** What the lists of a report say. */
export interface ReferenceLists {
  readonly references: readonly Reference[]
  /** Indices of the root's children that are nothing but lists of sources and their headings. */
  readonly whole: ReadonlySet<number>
}

/** Footnotes are entries where all they say is where to look. */
export function findReferenceLists(root: Root, definitions: Definitions): ReferenceLists {
  const finder = new ListFinder(root, definitions)
  finder.find()
  return finder
}

/** The definitions of links by identifier; of two with one identifier the first counts. */
export function definitionsOf(root: Root): Definitions {
  const found = new Map<string, Definition>()
  const rest: Nodes[] = [root]
  for (let node = rest.shift(); node; node = rest.shift()) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) rest.unshift(...node.children)
  }
  return found
}

const LONGEST_FOOTNOTE = 300
const POINTER = /^\s*(?:see|cf\.|compare|vgl\.|siehe|voir|véase|ver)\b/i
/** An entry without a heading above it has at most so many words around its address. */
const LONGEST_UNHEADED = 300

class ListFinder implements ReferenceLists {
  readonly references: Reference[] = []
  readonly whole = new Set<number>()
  readonly #children: readonly RootContent[]
  readonly #definitions: Definitions

  constructor({ children }: Root, definitions: Definitions) {
    this.#children = children
    this.#definitions = definitions
  }

  find(): void {
    const seen = new Set<number>()
    for (const [index, node] of this.#children.entries()) {
      if (node.type === 'footnoteDefinition') this.#footnote(node, index)
      if (node.type === 'definition') this.#definition(node, index)
      if (seen.has(index)) continue
      const range = this.#headed(node, index)
      if (range) for (let at = index; at < range; at++) seen.add(at)
      else this.#unheaded(node, index)
    }
  }

  /** The index behind the list that a heading or a label opens; `undefined` where none is opened. */
  #headed(node: RootContent, index: number): number | undefined {
    if (node.type === 'heading') {
      if (!isListName(readWords([node], this.#definitions).text)) return undefined
      const next = this.#children.findIndex((one, at) => at > index && one.type === 'heading')
      const end = next < 0 ? this.#children.length : next
      this.#section(index, index + 1, end)
      return end
    }
    if (node.type !== 'paragraph' || !isListName(firstLine(node, this.#definitions)))
      return undefined
    return this.#labelled(index)
  }

  /** A label above its entries, in its own paragraph or in that of the first. */
  #labelled(index: number): number | undefined {
    const node = this.#children[index]
    const own = node && readListBlock(node, this.#definitions, 1)
    const isAlone = own?.references.length === 0
    if (!own || (!isAlone && !own.isWhole)) return undefined
    let end = index + 1
    for (; end < this.#children.length; end++) {
      const next = this.#children[end]
      if (!next || (next.type !== 'definition' && !this.#read(next).isWhole)) break
    }
    if (isAlone && end === index + 1) return undefined
    const label = isAlone ? undefined : own
    const isWhole = this.#section(index, index + 1, end, label)
    return isWhole || !isAlone ? end : undefined
  }

  /** Takes in the blocks of a list; the heading goes with them where all of them go. */
  #section(heading: number, start: number, end: number, label?: ReadBlock): boolean {
    const isLast = this.#isEnd(end)
    const read = this.#children.slice(start, end).map((node) => this.#read(node))
    let isWhole = (label !== undefined || start < end) && (!label || goes(label, isLast))
    let count = label?.references.length ?? 0
    if (label) this.references.push(...label.references)
    for (const [offset, block] of read.entries()) {
      const node = this.#children[start + offset]
      this.references.push(...block.references)
      count += block.references.length
      if (node?.type === 'definition') count++
      else if (node && isOrnament(node)) continue
      else if (goes(block, isLast)) this.whole.add(start + offset)
      else isWhole = false
    }
    if (isWhole && count > 0) this.whole.add(heading)
    return isWhole && count > 0
  }

  /** A block of numbered addresses needs no heading to be a list. */
  #unheaded(node: RootContent, index: number): void {
    const { references, isWhole } = this.#read(node)
    const bracketed =
      node.type === 'paragraph' && /^\s*(?:\[|【)/.test(firstLine(node, this.#definitions))
    const isClosing = node.type === 'list' && node.ordered === true && this.#isEnd(index + 1)
    const isShort = references.every(
      ({ title = '', note = '' }) => title.length + note.length <= LONGEST_UNHEADED,
    )
    const isList = references.every(({ number, url }) => number !== undefined && url !== undefined)
    if (!isWhole || !isList || !isShort || !(bracketed || isClosing)) return
    this.references.push(...references)
    this.whole.add(index)
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

  /** Whether only lists and ornaments follow. */
  #isEnd(from: number): boolean {
    return this.#children.slice(from).every((node) => isOrnament(node) || isDefinition(node))
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
