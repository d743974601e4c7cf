/** The node that stands for a citation marker in mdast. */
import type { Literal, Nodes } from 'mdast'

/** A marker such as `[1]` or `[@key, p. 4]`; `value` is the marker as written. */
export interface CitationNode extends Literal {
  type: 'citation'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
  }
  interface RootContentMap {
    citation: CitationNode
  }
}

/**
 * The prose that a node adds to its block by itself, or `undefined` when its children do. Images,
 * raw HTML and struck-out words add nothing: nobody asserts them.
 */
export function ownProse(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'citation':
      return node.value
    case 'break':
      return '\n'
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`
    case 'html':
    case 'image':
    case 'imageReference':
    case 'delete':
      return ''
    default:
      return undefined
  }
}
