/** Renders links, and the markers that are written as links or footnotes. */
import type { ElementContent } from 'hast'
import type { FootnoteReference, Link, LinkReference, Nodes } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { saysMore } from '../says-more.ts'
import { chipsOf, type ChipContext } from './citation-chips.ts'
import { element } from './element.ts'
import { NoteOrder } from './note-order.ts'
import { safeUrl } from './safe-url.ts'

/** Handlers for links, reference links and footnote references. */
export function linkHandlers(context: ChipContext): Handlers {
  return {
    link: (state: State, node: Link) => citingLink(state, node, node.url, context),
    linkReference: (state: State, node: LinkReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase())
      return definition ? citingLink(state, node, definition.url, context) : state.all(node)
    },
    footnoteReference: (state: State, node: FootnoteReference) => {
      const citation = context.citationsByStart.get(startOf(node))
      const definition = state.footnoteById.get(node.identifier.toUpperCase())
      const chips = citation ? chipsOf(citation, context) : []
      if (citation && definition && !saysMore(definition)) return chips
      // The library's own array is looked through for each mention.
      if (state.footnoteOrder.length === 0) state.footnoteOrder = new NoteOrder()
      return [...chips, defaultHandlers.footnoteReference(state, node)]
    },
  }
}

/** A numbered link becomes its chips; a link whose address is a source's keeps its words before them. */
function citingLink(
  state: State,
  node: Link | LinkReference,
  url: string,
  context: ChipContext,
): ElementContent[] {
  const citation = context.citationsByStart.get(startOf(node))
  if (citation?.form === 'numbered-link') return chipsOf(citation, context)
  const link = linkTo(url, withoutLinks(state.all(node)))
  return citation ? [...link, { type: 'text', value: ' ' }, ...chipsOf(citation, context)] : link
}

/** The words as a link; with the address in words when it must not become one. */
export function linkTo(url: string, content: readonly ElementContent[]): ElementContent[] {
  const href = safeUrl(url)
  if (href !== undefined) return [element('a', { href }, content)]
  return [...content, element('span', { className: ['left-out'] }, [` (${url.slice(0, 200)})`])]
}

/** HTML knows no link in a link: a marker inside the words of one is text. */
function withoutLinks(content: readonly ElementContent[]): ElementContent[] {
  return content.map((node) => {
    if (node.type !== 'element') return node
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? element('span', {}, children) : { ...node, children }
  })
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? -1
}
