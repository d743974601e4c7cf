/** Rewrites the blocks of a briefing for readers: no comments, no definitions, no raw HTML. */
import type { BlockContent, Heading, Paragraph, RootContent, Table, TableCell } from 'mdast'
import { withoutComments } from '../../syntax/raw-html.ts'
import { rewriteInlines } from './rewrite-inlines.ts'
import type { CitationStyle, Rewriting } from './rewriting.ts'

/** The blocks in order, without the title, which the head shows. */
export function rewriteBlocks(
  nodes: readonly RootContent[],
  style: CitationStyle,
  rewriting: Rewriting,
): BlockContent[] {
  return nodes.flatMap((node) => rewriteBlock(node, style, rewriting))
}

function rewriteBlock(
  node: RootContent,
  style: CitationStyle,
  rewriting: Rewriting,
): BlockContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = inlinesOf(node, style, rewriting)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
    case 'heading': {
      if (rewriting.headings.isTitle(node)) return []
      const depth = headingDepth(rewriting.headings.levelOf(node))
      return [{ type: 'heading', depth, children: inlinesOf(node, style, rewriting) }]
    }
    case 'html': {
      const value = withoutComments(node.value).trim()
      return value === '' ? [] : [{ type: 'code', lang: 'html', value }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: rewriteBlocks(node.children, style, rewriting) }]
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: rewriteBlocks(item.children, style, rewriting),
          })),
        },
      ]
    case 'table':
      return [rewriteTable(node, style, rewriting)]
    case 'code':
    case 'thematicBreak':
      return [node]
    default:
      return []
  }
}

function rewriteTable(table: Table, style: CitationStyle, rewriting: Rewriting): Table {
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({
      ...cell,
      children: inlinesOf(cell, style, rewriting),
    })),
  }))
  return { ...table, children }
}

function inlinesOf(
  node: Paragraph | Heading | TableCell,
  style: CitationStyle,
  rewriting: Rewriting,
): Paragraph['children'] {
  const content = rewriting.blocksByStart.get(node.position?.start.offset ?? -1)
  const isListed = content && rewriting.zones[content.block.section] === 'sources'
  const own = style === 'note' && isListed ? 'as-written' : style
  return rewriteInlines(node.children, content, own, rewriting)
}

function headingDepth(level: number): Heading['depth'] {
  const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]
  return depths[level - 1] ?? 6
}
