/** Reads paragraphs, headings, lists and the like, when they are plain enough. */
import type { Blockquote, FootnoteDefinition, List, ListItem, Paragraph, RootContent } from 'mdast'
import type { Region } from './cut-regions.ts'
import { headingDepth, isFence, isThematicBreak } from './block-starts.ts'
import { identifierOf } from './find-definitions.ts'
import { readFootnoteStart } from './read-definitions.ts'
import { readFencedCode } from './read-fenced-code.ts'
import { readHtml } from './read-html.ts'
import type { KnownLabels } from './known-labels.ts'
import { isSibling, type ListMarker, mayInterrupt, readMarker } from './list-marker.ts'
import { readHeading, readParagraph, taskBox } from './read-paragraph.ts'
import { mayBeDelimiterRow, readTable } from './read-table.ts'
import type { TextLines } from './text-lines.ts'

type FlowContent = ListItem['children'][number]

/** Lists and quotes inside each other; the judge may go deeper. */
const deepest = 8

/** The nodes of a region, or `undefined` when only a full parser should say. */
export function readBlocks(
  lines: TextLines,
  region: Region,
  labels: KnownLabels,
): RootContent[] | undefined {
  const reader = new BlockReader(lines, labels)
  return reader.read(region.first, region.last, 0)
}

/** Footnotes of a line each, or `undefined` when only a full parser should say. */
export function readFootnotes(
  lines: TextLines,
  { first, last }: Region,
  labels: KnownLabels,
): FootnoteDefinition[] | undefined {
  const reader = new BlockReader(lines, labels)
  const notes: FootnoteDefinition[] = []
  for (let line = first; line < last; line++) {
    const note = reader.footnote(line)
    if (!note) return undefined
    notes.push(note)
  }
  return notes
}

class BlockReader {
  readonly #lines: TextLines
  readonly #text: string
  readonly #labels: KnownLabels
  #depth = 0
  #isInQuote = false
  /** The line of the task item that is being read. */
  #taskLine: number | undefined

  constructor(lines: TextLines, labels: KnownLabels) {
    this.#lines = lines
    this.#text = lines.text
    this.#labels = labels
  }

  /** `indent` columns at the start of each line belong to what the lines stand in. */
  read(first: number, last: number, indent: number): FlowContent[] | undefined {
    if (++this.#depth > deepest) return undefined
    const nodes: FlowContent[] = []
    for (let line = first; line < last;) {
      if (this.#isBlank(line, indent)) {
        line++
        continue
      }
      const node = this.#block(line, last, indent, line === first && indent > 0)
      const end = node?.position?.end.line
      if (!node || end === undefined) return undefined
      nodes.push(node)
      // Lines of mdast count from 1.
      line = end
    }
    this.#depth--
    return nodes
  }

  /** One paragraph behind a label; with anything else in it, a footnote is for the judge. */
  footnote(line: number): FootnoteDefinition | undefined {
    const opening = readFootnoteStart(this.#lines, line)
    const start = this.#lines.startOf(line)
    const end = this.#lines.endOf(line)
    if (!opening) return undefined
    const { label, content } = opening
    const children = this.read(line, line + 1, this.#lines.columnOf(line, content))
    if (children?.length !== 1 || children[0]?.type !== 'paragraph') return undefined
    const identifier = identifierOf(label)
    const position = this.#lines.within(line, start, end)
    return { type: 'footnoteDefinition', identifier, label, children, position }
  }

  #isBlank(line: number, indent: number): boolean {
    return this.#lines.contentOf(line, indent) >= this.#lines.endOf(line)
  }

  #block(line: number, last: number, indent: number, isOpening: boolean): FlowContent | undefined {
    const start = this.#lines.contentOf(line, indent)
    // Indented code.
    if (this.#lines.spacesOf(line, indent) > 3) return undefined
    // Behind the box of a task are words, whatever they look like.
    if (line === this.#taskLine) return this.#paragraph(line, last, indent)
    switch (this.#text[start]) {
      case '#': {
        const depth = headingDepth(this.#text, start)
        if (depth !== undefined)
          return readHeading(this.#lines, { line, start, depth }, this.#labels)
        break
      }
      case '>':
        return this.#quote(line, last, indent)
      case '<':
        if (indent > 0 || start > this.#lines.startOf(line)) return undefined
        return readHtml(this.#lines, { first: line, last })
      case '|':
        if (line + 1 < last && mayBeDelimiterRow(this.#lines, line + 1, indent))
          return this.#table(line, last, indent)
        break
      case '`':
      case '~':
        if (isFence(this.#text, start)) return readFencedCode(this.#lines, { line, last, indent })
        break
      case '-':
      case '*':
      case '_':
        if (isThematicBreak(this.#text, start)) return this.#thematicBreak(line, start)
        break
      default:
    }
    const marker = readMarker(this.#lines, line, start)
    if (marker === undefined) return this.#paragraph(line, last, indent)
    if (marker === 'for-the-judge') return undefined
    // What opens behind another sign may interrupt a paragraph too, which not every number may.
    if (isOpening && !mayInterrupt(marker)) return undefined
    return this.#list(line, last, indent, marker)
  }

  #thematicBreak(line: number, start: number): FlowContent {
    return {
      type: 'thematicBreak',
      position: this.#lines.within(line, start, this.#lines.endOf(line)),
    }
  }

  #table(line: number, last: number, indent: number): FlowContent | undefined {
    if (indent > 0) return undefined
    let end = line
    while (end < last && !this.#isBlank(end, indent)) end++
    return readTable(this.#lines, { first: line, last: end }, this.#labels)
  }

  #paragraph(line: number, last: number, indent: number): Paragraph | undefined {
    const isTask = line === this.#taskLine
    return readParagraph(this.#lines, { first: line, last, indent, isTask }, this.#labels)
  }

  #list(line: number, last: number, indent: number, opening: ListMarker): List | undefined {
    const children: ListItem[] = []
    let end = line
    for (let marker: ListMarker | undefined = opening; marker;) {
      const item = this.#item(end, last, indent, marker)
      if (!item) return undefined
      children.push(item.node)
      end = item.next
      marker = undefined
      if (end >= last || this.#lines.spacesOf(end, indent) > 3) continue
      const start = this.#lines.contentOf(end, indent)
      const next = isThematicBreak(this.#text, start)
        ? undefined
        : readMarker(this.#lines, end, start)
      const isSame = typeof next === 'object' && isSibling(opening, next)
      if (next === 'for-the-judge' || (item.isTight && !isSame)) return undefined
      if (isSame) marker = next
    }
    const from = children[0]?.position?.start
    const to = children.at(-1)?.position?.end
    if (!from || !to) return undefined
    return {
      type: 'list',
      ordered: opening.number !== undefined,
      start: opening.number === undefined ? null : Number(opening.number),
      spread: areApart(children),
      children,
      position: { start: { ...from }, end: { ...to } },
    }
  }

  /** An item, the next line with words, and whether that follows it without a blank line. */
  #item(
    line: number,
    last: number,
    indent: number,
    { content }: ListMarker,
  ): { node: ListItem; next: number; isTight: boolean } | undefined {
    const inner = this.#lines.columnOf(line, content)
    let end = line + 1
    let next = end
    for (; next < last; next++) {
      if (this.#isBlank(next, indent)) {
        // In quotes, micromark's lists end behind the sign of the blank line.
        if (this.#isInQuote) return undefined
        continue
      }
      if (this.#lines.spacesOf(next, indent) + indent < inner) break
      end = next + 1
    }
    const box = taskBox(this.#text, content)
    if (box !== undefined) this.#taskLine = line
    const children = this.read(line, end, inner)
    const to = children?.at(-1)?.position?.end
    if (!children || !to) return undefined
    const start = this.#lines.pointAt(line, this.#lines.contentOf(line, indent))
    const node: ListItem = {
      type: 'listItem',
      spread: areApart(children),
      checked: box === undefined ? null : box !== ' ',
      children,
      position: { start, end: { ...to } },
    }
    return { node, next, isTight: next === end && next < last }
  }

  #quote(line: number, last: number, indent: number): Blockquote | undefined {
    let end = line
    for (; end < last; end++) {
      const start = this.#lines.innerStartOf(end, indent)
      const lineEnd = this.#lines.endOf(end)
      if (start === undefined) return undefined
      if (start >= lineEnd || this.#text[start] !== '>') break
      if (start + 1 < lineEnd && this.#text[start + 1] !== ' ') return undefined
    }
    const inner = indent + 2
    if (end === line || this.#isBlank(line, inner)) return undefined
    // What else stands before blank lines with signs may end behind them.
    let wordsEnd = end
    while (this.#isBlank(wordsEnd - 1, inner)) wordsEnd--
    if (end < last && !this.#isBlank(end, indent)) return undefined
    const wasInQuote = this.#isInQuote
    this.#isInQuote = true
    const children = this.read(line, wordsEnd, inner)
    this.#isInQuote = wasInQuote
    if (!children || (wordsEnd < end && children.at(-1)?.type !== 'paragraph')) return undefined
    const position = {
      start: this.#lines.pointAt(line, this.#lines.contentOf(line, indent)),
      end: this.#lines.pointAt(end - 1, this.#lines.endOf(end - 1)),
    }
    return { type: 'blockquote', children, position }
  }
}

/** Whether a blank line stands between two nodes that follow on each other. */
function areApart(nodes: readonly (FlowContent | ListItem)[]): boolean {
  return nodes.some((node, index) => {
    const next = nodes[index + 1]?.position?.start.line
    const end = node.position?.end.line
    return next !== undefined && end !== undefined && next - end > 1
  })
}
