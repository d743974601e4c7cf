/** Parses Markdown with the few extensions that briefings need, into mdast. */
import type { Nodes, Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { citationSyntax } from './citation-construct.ts'
import { citationFromMarkdown } from './citation-markdown.ts'

const parser: Processor<Root> = unified()
  .use(function () {
    const data = this.data()
    data.micromarkExtensions = [
      gfmTable(),
      gfmFootnote(),
      gfmStrikethrough(),
      gfmTaskListItem(),
      citationSyntax,
    ]
    data.fromMarkdownExtensions = [
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      citationFromMarkdown,
    ]
  })
  .use(remarkParse)
  .freeze()

/**
 * Offsets of the tree are those of `text`, which must not start with a byte order mark. Line ends
 * in the values of its nodes are "\n".
 */
export function parseMarkdown(text: string): Root {
  const tree = parser.parse(text)
  if (text.includes('\r')) foldLineEnds(tree)
  return tree
}

function foldLineEnds(tree: Root): void {
  const rest: Nodes[] = [tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('value' in node) node.value = node.value.replace(/\r\n?/g, '\n')
    if ('children' in node) for (const child of node.children) rest.push(child)
  }
}
