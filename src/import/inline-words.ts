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
  readNodes(draft, nodes, definitions)
  return draft
}

interface Draft {
  text: string
  readonly addresses: WordedAddress[]
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'list', 'listItem', 'table', 'heading'])

const DIGITS = /^\s*\[?([1-9]\d{0,2})\]?\s*$/

/** `<sup>1</sup>` that opens a line is the number of an entry. */
function readNodes(draft: Draft, nodes: readonly Nodes[], definitions: Definitions): void {
  for (let index = 0; index < nodes.length; index++) {
    const [node, inner, close] = [nodes[index], nodes[index + 1], nodes[index + 2]]
    const isRaised = isTag(node, 'sup') && isTag(close, '/sup') && /(?:^|\n)\s*$/.test(draft.text)
    const number = isRaised && inner ? DIGITS.exec(ownProse(inner) ?? '')?.[1] : undefined
    if (number !== undefined) {
      draft.text += `[${number}] `
      index += 2
    } else if (isTag(node, 'br')) draft.text += '\n'
    else if (node) readNode(draft, node, definitions)
  }
}

function isTag(node: Nodes | undefined, name: string): boolean {
  return node?.type === 'html' && /^<(\/?\w+)[^>]*>$/.exec(node.value)?.[1]?.toLowerCase() === name
}

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
  if ('children' in node) readNodes(draft, node.children, definitions)
  if (!target || !/^https?:\/\//i.test(target.url)) return
  // The words of a link may be its address.
  draft.addresses.splice(known)
  const end = draft.text.length
  const title = target.title ?? undefined
  const words = draft.text.slice(start, end)
  draft.addresses.push({ start, end, url: target.url, words, ...(title && { title }) })
}
