/** Parses Markdown with the few extensions that briefings need, into mdast. */
import type { Root } from 'mdast'
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
import { parseWithLineFeeds } from './parse-with-line-feeds.ts'

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
  return parseWithLineFeeds(text, (folded) => parser.parse(folded))
}
