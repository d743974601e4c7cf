/** Turns citation tokens into mdast nodes and prints such nodes again. */
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown'
import type { CitationNode } from '../syntax/citation-node.ts'
import { foldLineEnds } from './citation-construct.ts'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    citation: 'citation'
  }
}

/** Makes a `CitationNode` of each marker; line ends inside it become "\n". */
export const citationFromMarkdown: FromMarkdownExtension = {
  enter: {
    citation(token) {
      this.enter({ type: 'citation', value: '' }, token)
    },
  },
  exit: {
    citation(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'citation') node.value = foldLineEnds(this.sliceSerialize(token))
      this.exit(token)
    },
  },
}

/** Prints a marker as it is, on one line: a line end could start a list or a heading. */
export const citationToMarkdown: ToMarkdownExtension = {
  handlers: { citation: Object.assign(printCitation, { peek: () => '[' }) },
  // At the start of a paragraph, `[1]: …` would be read as a definition.
  unsafe: [{ before: '\\]', character: ':', inConstruct: 'phrasing' }],
}

function printCitation(node: CitationNode): string {
  return node.value.replaceAll('\n', ' ')
}
