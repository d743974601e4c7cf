/** Prints mdast in GitHub's Markdown, so that reading and printing it again changes nothing. */
import type { Nodes, Parents, Root, Text } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, type Info, type Options, type State } from 'mdast-util-to-markdown'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'

const ours: Options = { handlers: { text: printText }, join: [closeNotes] }

const printer: Processor<undefined, undefined, undefined, Root, string> = unified()
  .use(function () {
    this.data().toMarkdownExtensions = [
      gfmTableToMarkdown(),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTaskListItemToMarkdown(),
      ours,
    ]
  })
  .use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', rule: '-' })
  .freeze()

/** Ends in a line feed. */
export function printGfm(tree: Root): string {
  return printer.stringify(tree)
}

/** A colon right after the note that opens a paragraph would make a definition of the two. */
function printText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const printed = defaultHandlers.text(node, parent, state, info)
  const [first, second] = parent?.children ?? []
  const followsOpeningNote = first?.type === 'footnoteReference' && second === node
  return followsOpeningNote && printed.startsWith(':') ? `\\${printed}` : printed
}

/** Notes of one paragraph stand line below line. */
function closeNotes(left: Nodes, right: Nodes): number | undefined {
  const areNotes = left.type === 'footnoteDefinition' && right.type === 'footnoteDefinition'
  return areNotes && left.children.length === 1 && left.children[0]?.type === 'paragraph'
    ? 0
    : undefined
}
