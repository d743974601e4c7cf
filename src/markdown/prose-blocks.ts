/** Walks the tree once and takes its prose apart into blocks. */
import type {
  Blockquote,
  Definition,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast'
import type { Block, BlockKind } from '../model/briefing.ts'
import type { Span } from '../text/span.ts'
import { type InlineMark, readInlineProse, spanOf } from './inline-prose.ts'

/** Where raw HTML stands between blocks, for the comments in it. */
interface HtmlPlace {
  readonly node: Html
  /** The node after it in the same parent, other HTML passed over. */
  readonly next?: Span
  /** Index of the section whose heading stands directly before it. */
  readonly headed?: number
}

/** A heading that opens a section. */
interface SectionHeading {
  readonly depth: number
  readonly block: number
}

/** Everything that one walk over the tree finds. */
export interface Prose {
  readonly blocks: readonly Block[]
  readonly marks: readonly InlineMark[]
  /** Headings outside quotes and lists, in order; section 0 is the text before the first. */
  readonly headings: readonly SectionHeading[]
  readonly html: readonly HtmlPlace[]
  /** By normalised label; the first of equal ones counts. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** For each footnote's normalised label, its blocks as a half-open range of indices. */
  readonly footnotes: ReadonlyMap<string, Span>
  /** Numbers of ordered list items, by the index of the item's first block. */
  readonly ordinals: ReadonlyMap<number, number>
}

/** What surrounds a piece of flow content. */
interface Surroundings {
  readonly kind: BlockKind
  readonly isRoot: boolean
  readonly group?: number
  readonly row?: number
  readonly leadIn?: number
}

/** Where a node stands among its siblings, comments left out. */
interface Place extends Surroundings {
  readonly previous: RootContent | undefined
  readonly next: RootContent | undefined
  readonly afterNext: RootContent | undefined
  /** Index of the block directly before, when it is a paragraph. */
  readonly paragraph: number | undefined
}

type DraftBlock = { -readonly [Key in keyof Block]: Block[Key] }

const CAPTION = /^\s*(?:table|figure|fig\.|tab\.|chart|exhibit)\s*\d/i
const ATTRIBUTION = /^\s*(?:[—–―]|--)\s*\S/
/** A colon at the end, perhaps with markers after it; only the last characters are looked at. */
const LEAD_IN = /:\s*(?:\[[^[\]]{1,60}\]\s*)*$/

/** `source` is the text that the tree's positions count in. */
export function findProse(tree: Root, source: string): Prose {
  const finder = new ProseFinder(source)
  finder.flow(tree.children, { kind: 'paragraph', isRoot: true })
  return finder
}

class ProseFinder implements Prose {
  readonly blocks: DraftBlock[] = []
  readonly marks: InlineMark[] = []
  readonly headings: SectionHeading[] = []
  readonly html: HtmlPlace[] = []
  readonly definitions = new Map<string, Definition>()
  readonly footnotes = new Map<string, Span>()
  readonly ordinals = new Map<number, number>()
  readonly #source: string
  #groupCount = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Finds the prose of one parent's children. */
  flow(nodes: readonly RootContent[], around: Surroundings): void {
    // Comments between two nodes do not keep them apart.
    const siblings = nodes.filter((node) => node.type !== 'html')
    let index = 0
    let paragraph: number | undefined
    for (const node of nodes) {
      const place: Place = {
        ...around,
        previous: siblings[index - 1],
        next: siblings[index + 1],
        afterNext: siblings[index + 2],
        paragraph,
      }
      if (node.type === 'html') this.#htmlPlace(node, siblings[index], place)
      else {
        index++
        paragraph = this.#node(node, place)
      }
    }
  }

  /** Reads one node; returns the index of its block if it is a paragraph. */
  #node(node: RootContent, place: Place): number | undefined {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node, place)
      case 'heading':
        this.#heading(node, place)
        return undefined
      case 'list':
        this.#list(node, place)
        return undefined
      case 'table':
        this.#table(node, place)
        return undefined
      case 'blockquote':
        this.#quote(node, place)
        return undefined
      case 'footnoteDefinition':
        this.#footnote(node)
        return undefined
      case 'definition':
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node)
        return undefined
      default:
        return undefined
    }
  }

  #htmlPlace(node: Html, next: RootContent | undefined, { isRoot, previous }: Place): void {
    this.html.push({
      node,
      ...(next && { next: spanOf(next) }),
      ...(isRoot && previous?.type === 'heading' && { headed: this.headings.length }),
    })
  }

  #paragraph(node: Paragraph, place: Place): number {
    const beside = place.next?.type === 'table' || place.previous?.type === 'table'
    return this.#block(beside && this.#isCaption(node) ? 'caption' : place.kind, node, place)
  }

  #footnote({ identifier, children }: FootnoteDefinition): void {
    const start = this.blocks.length
    this.flow(children, { kind: 'footnote', isRoot: false })
    if (!this.footnotes.has(identifier))
      this.footnotes.set(identifier, { start, end: this.blocks.length })
  }

  #heading(node: Heading, place: Place): void {
    if (place.isRoot) this.headings.push({ depth: node.depth, block: this.blocks.length })
    this.#block('heading', node, place)
  }

  #list(node: List, place: Place): void {
    const isQuoted = place.kind === 'quote' || place.kind === 'footnote'
    const leadIn = this.#leadIn(place)
    const inside: Surroundings = {
      kind: isQuoted ? place.kind : 'list-item',
      isRoot: false,
      group: this.#groupCount++,
      ...(leadIn !== undefined && { leadIn }),
    }
    for (const [index, item] of node.children.entries()) {
      const first = this.blocks.length
      this.flow(item.children, inside)
      if (node.ordered && this.blocks.length > first)
        this.ordinals.set(first, (node.start ?? 1) + index)
    }
  }

  #table(node: Table, place: Place): void {
    const leadIn = this.#caption(node, place)
    const group = this.#groupCount++
    for (const [row, { children }] of node.children.entries()) {
      const kind = row === 0 ? 'table-header' : 'table-cell'
      const inside = {
        kind,
        isRoot: false,
        group,
        row,
        ...(leadIn !== undefined && { leadIn }),
      } as const
      for (const cell of children) this.#block(kind, cell, inside)
    }
  }

  #quote(node: Blockquote, place: Place): void {
    const start = this.blocks.length
    const kind = place.kind === 'footnote' ? 'footnote' : 'quote'
    this.flow(node.children, { kind, isRoot: false })
    const end = this.blocks.length
    const attribution = this.#attribution(start, end, place.next) ?? this.#leadIn(place)
    if (attribution === undefined) return
    for (let index = start; index < end; index++) {
      const block = this.blocks[index]
      if (block && index !== attribution) block.leadIn ??= attribution
    }
  }

  /** The last block of a quote or the paragraph after it, when it starts with a dash. */
  #attribution(start: number, end: number, next: RootContent | undefined): number | undefined {
    const last = this.blocks[end - 1]
    if (end - start > 1 && last && ATTRIBUTION.test(last.text)) return end - 1
    if (next?.type !== 'paragraph') return undefined
    return ATTRIBUTION.test(this.#textOf(next)) ? end : undefined
  }

  /** The paragraph before a list or quote, when it ends in a colon. */
  #leadIn({ paragraph }: Place): number | undefined {
    const text = paragraph === undefined ? undefined : this.blocks[paragraph]?.text
    return text !== undefined && LEAD_IN.test(text.slice(-300)) ? paragraph : undefined
  }

  /** The caption above a table, else the one below it that is not above another table. */
  #caption(node: Table, { paragraph, next, afterNext }: Place): number | undefined {
    if (paragraph !== undefined && this.blocks[paragraph]?.kind === 'caption') return paragraph
    if (next?.type !== 'paragraph' || afterNext?.type === 'table') return undefined
    if (!this.#isCaption(next)) return undefined
    let cellCount = 0
    for (const row of node.children) cellCount += row.children.length
    return this.blocks.length + cellCount
  }

  #isCaption(node: Paragraph): boolean {
    return CAPTION.test(this.#textOf(node))
  }

  /** The text of a paragraph whose turn has not come. */
  #textOf({ children }: Paragraph): string {
    return readInlineProse(children, this.#source, this.blocks.length).text
  }

  /** Adds a block and returns its index. */
  #block(kind: BlockKind, node: Paragraph | Heading | TableCell, around: Surroundings): number {
    const block = this.blocks.length
    const prose = readInlineProse(node.children, this.#source, block)
    for (const mark of prose.marks) this.marks.push(mark)
    const { group, row, leadIn } = around
    this.blocks.push({
      kind,
      text: prose.text,
      runs: prose.runs,
      inlines: prose.inlines,
      section: this.headings.length,
      span: spanOf(node),
      ...(group !== undefined && { group }),
      ...(row !== undefined && { row }),
      ...(leadIn !== undefined && { leadIn }),
    })
    return block
  }
}
