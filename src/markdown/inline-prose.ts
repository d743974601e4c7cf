/** Reads the prose of a paragraph, heading or cell, and notes what stands in it. */
import type {
  FootnoteReference,
  Html,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
  Text,
} from 'mdast'
import type { InlineSpan, TextRun } from '../model/briefing.ts'
import { type CitationNode, ownProse } from '../syntax/citation-node.ts'
import type { Span } from '../text/span.ts'
import { alignLeaf, type Leaf } from './text-runs.ts'

/** A node that later steps look at, and the text that it gave to its block. */
export interface InlineMark {
  /** Index of its block. */
  readonly block: number
  readonly node: CitationNode | FootnoteReference | Html | Link | LinkReference | Text
  readonly textSpan: Span
  /** The link in whose text it stands. */
  readonly link: Link | LinkReference | undefined
}

/** The prose of one block; see `Block` for text, runs and inlines. */
export interface InlineProse {
  readonly text: string
  readonly runs: readonly TextRun[]
  readonly inlines: readonly InlineSpan[]
  readonly marks: readonly InlineMark[]
}

/** What may pad code: one space or one line end. */
const PADDING = /^(?: |\r\n|\r|\n)/
const PADDING_END = /(?: |\r\n|\r|\n)$/

interface Draft extends InlineProse {
  readonly source: string
  readonly block: number
  text: string
  readonly runs: TextRun[]
  readonly inlines: InlineSpan[]
  readonly marks: InlineMark[]
}

/** `source` is the text that the nodes' positions count in; `block` is the block's index. */
export function readInlineProse(
  children: readonly PhrasingContent[],
  source: string,
  block: number,
): InlineProse {
  const draft: Draft = { source, block, text: '', runs: [], inlines: [], marks: [] }
  readAll(draft, children, undefined)
  return draft
}

/** A node's place in the source; parsed nodes always have one. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function readAll(
  draft: Draft,
  children: readonly PhrasingContent[],
  link: InlineMark['link'],
): void {
  for (const node of children) {
    const start = draft.text.length
    const value = ownProse(node)
    if (value === undefined) readParent(draft, node, link)
    else if (value !== '') {
      alignLeaf(draft.source, leafOf(node, value, draft.source), start, draft.runs)
      draft.text += value
    }
    const textSpan = { start, end: draft.text.length }
    if (isMarked(node)) draft.marks.push({ block: draft.block, node, textSpan, link })
    const kind = inlineKind(node)
    if (kind && textSpan.end > start) draft.inlines.push({ kind, textSpan })
  }
}

function readParent(draft: Draft, node: PhrasingContent, link: InlineMark['link']): void {
  const inside = node.type === 'link' || node.type === 'linkReference' ? node : link
  if ('children' in node) readAll(draft, node.children, inside)
}

function isMarked(node: PhrasingContent): node is InlineMark['node'] {
  switch (node.type) {
    case 'citation':
    case 'footnoteReference':
    case 'html':
    case 'link':
    case 'linkReference':
    case 'text':
      return true
    default:
      return false
  }
}

function inlineKind(node: PhrasingContent): InlineSpan['kind'] | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
      return node.type
    case 'inlineCode':
      return 'code'
    case 'link':
    case 'linkReference':
      return 'link'
    default:
      return undefined
  }
}

/** The part of the source that a node's own prose was read from. */
function leafOf(node: PhrasingContent, value: string, source: string): Leaf {
  const span = spanOf(node)
  switch (node.type) {
    case 'text':
      return { value, span, syntax: 'text' }
    case 'inlineCode':
      return { value, span: codeSpan(value, span, source), syntax: 'literal' }
    case 'break':
      return { value, span: lineEndSpan(span, source), syntax: 'literal' }
    default:
      return { value, span, syntax: 'literal' }
  }
}

/** Code without its fence of grave accents and the one space that may pad it. */
function codeSpan(value: string, span: Span, source: string): Span {
  let fence = 0
  while (source[span.start + fence] === '`') fence++
  const start = span.start + fence
  const end = span.end - fence
  // CommonMark takes one space or line end off each side when both have one and the code is not blank.
  const before = PADDING.exec(source.slice(start, start + 2))?.[0].length ?? 0
  const after = PADDING_END.exec(source.slice(Math.max(start, end - 2), end))?.[0].length ?? 0
  const padded = before > 0 && after > 0 && value.trim() !== ''
  return padded ? { start: start + before, end: end - after } : { start, end }
}

/** The line end of a hard break, without the spaces or the backslash before it. */
function lineEndSpan(span: Span, source: string): Span {
  const lineEnd = source.slice(span.start, span.end).search(/[\r\n]/)
  if (lineEnd < 0) return span
  const start = span.start + lineEnd
  return { start, end: start + (source.startsWith('\r\n', start) ? 2 : 1) }
}
