/** Reads the words of inline Markdown and the addresses among them. */
import type { Definition, Nodes } from 'mdast'
import { findBareUrls } from '../markdown/bare-urls.ts'
import { ownProse } from '../syntax/citation-node.ts'
import type { Span } from '../text/span.ts'

/** An address; the span is that of its words in the text read. */
export interface WordedAddress extends Span {
  readonly url: string
  /** What readers see: words, or the address itself. */
  readonly words: string
  /** As the link has it in quotation marks. */
  readonly title?: string
}

/** Words as readers see them, with "\n" where a line ends. */
export interface InlineWords {
  readonly text: string
  readonly addresses: readonly WordedAddress[]
}

/** By identifier, as mdast spells it. */
export type Definitions = ReadonlyMap<string, Definition>

/** What the nodes say one after the other; between blocks stands a line end. */
export function readWords(nodes: readonly Nodes[], definitions: Definitions): InlineWords {
  const draft = { text: '', addresses: [] as WordedAddress[] }
  for (const node of nodes) readNode(draft, node, definitions)
  return draft
}

interface Draft {
  text: string
  readonly addresses: WordedAddress[]
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'list', 'listItem', 'table', 'heading'])

function readNode(draft: Draft, node: Nodes, definitions: Definitions): void {
  if (BLOCKS.has(node.type) && draft.text !== '' && !draft.text.endsWith('\n')) draft.text += '\n'
  const own = ownProse(node)
  const start = draft.text.length
  if (own !== undefined) {
    draft.text += own
    if (node.type === 'text')
      for (const bare of findBareUrls(own)) {
        const span = { start: start + bare.start, end: start + bare.end }
        draft.addresses.push({ ...span, url: bare.url, words: bare.url })
      }
    return
  }
  const target =
    node.type === 'link'
      ? node
      : node.type === 'linkReference'
        ? definitions.get(node.identifier)
        : undefined
  const known = draft.addresses.length
  if ('children' in node) for (const child of node.children) readNode(draft, child, definitions)
  if (!target || !/^https?:\/\//i.test(target.url)) return
  // The words of a link may be its address.
  draft.addresses.splice(known)
  const end = draft.text.length
  const title = target.title ?? undefined
  const words = draft.text.slice(start, end)
  draft.addresses.push({ start, end, url: target.url, words, ...(title && { title }) })
}
