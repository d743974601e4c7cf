/** Prints mdast as Markdown, with markers as they are and text that looks like one escaped. */
import type { Root } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'
import { citationToMarkdown } from './citation-markdown.ts'

const printer: Processor<undefined, undefined, undefined, Root, string> = unified()
  .use(function () {
    this.data().toMarkdownExtensions = [
      gfmTableToMarkdown(),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTaskListItemToMarkdown(),
      citationToMarkdown,
    ]
  })
  .use(remarkStringify)
  .freeze()

/** Ends in a line feed. Front matter is no part of the tree. */
export function printMarkdown(tree: Root): string {
  return printer.stringify(tree)
}
