/** Reads the visible words of a DOM as paragraphs of plain text, without recursion. */
import { tidyText } from './tidy-text.ts'

/** What of a DOM node is needed. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  readonly attributes?: { readonly length: number }
  getAttribute?(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3

/** Their content is no text of the page. */
const unread = new Set(
  'AUDIO BUTTON CANVAS DATALIST HEAD IFRAME INPUT MATH NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
)

/** They begin and end a paragraph. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU OL P PRE SECTION SUMMARY TABLE UL'.split(
    ' ',
  ),
)

/** Paragraphs are parted by a blank line, rows of a table by a line feed, its cells by a tab. */
export function visibleText(root: DomNode): string {
  const parts: string[] = []
  let preformatted = 0
  const part = (separator: string): void => {
    const last = parts.at(-1)
    if (last !== undefined) parts[parts.length - 1] = last.replace(/ $/, '')
    parts.push(separator)
  }
  walk(
    root,
    (node) => {
      if (node.nodeType === TEXT) {
        const words = node.nodeValue ?? ''
        const flowing = words.replace(/[\s\u00a0]+/g, ' ')
        if (preformatted > 0) parts.push(words)
        else parts.push(/\s$/.test(lastOf(parts)) ? flowing.trimStart() : flowing)
        return true
      }
      const name = node.nodeName.toUpperCase()
      if (node.nodeType === ELEMENT && (unread.has(name) || isHidden(node))) return false
      if (name === 'PRE') preformatted++
      if (blocks.has(name)) part('\n\n')
      else if (name === 'BR' || name === 'TR') part('\n')
      return true
    },
    (node) => {
      const name = node.nodeName.toUpperCase()
      if (name === 'PRE') preformatted--
      if (blocks.has(name)) part('\n\n')
      else if (name === 'TD' || name === 'TH') part('\t')
    },
  )
  return tidyText(parts.join(''))
}

/** The last part that is not empty; a blank where there is none. */
function lastOf(parts: readonly string[]): string {
  return parts.findLast((part) => part !== '') ?? ' '
}

/** Whether no way down has more than `depth` nodes, and no element more than `attributes` attributes. */
export function isWithin(root: DomNode, depth: number, attributes: number): boolean {
  let level = 0
  let within = true
  walk(
    root,
    (node) => {
      level++
      if (level > depth || (node.attributes?.length ?? 0) > attributes) within = false
      return true
    },
    () => level--,
  )
  return within
}

/** In document order; what is below a node is passed over when `enter` says false, and it is not left. */
function walk(
  root: DomNode,
  enter: (node: DomNode) => boolean,
  leave: (node: DomNode) => void,
): void {
  let node: DomNode = root
  for (;;) {
    const entered = enter(node)
    if (entered && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (entered) leave(node)
    while (node !== root && !node.nextSibling) {
      if (!node.parentNode) return
      node = node.parentNode
      leave(node)
    }
    if (node === root || !node.nextSibling) return
    node = node.nextSibling
  }
}

function isHidden(node: DomNode): boolean {
  if (node.getAttribute?.('hidden') !== null && node.getAttribute?.('hidden') !== undefined)
    return true
  return /display\s*:\s*none/i.test(node.getAttribute?.('style') ?? '')
}
