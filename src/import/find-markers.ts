/** Finds every marker in the prose of a report; code and lists of sources are left out. */
import type { Link, LinkReference, Nodes, Root, Text } from 'mdast'
import { findBareUrls } from '../markdown/bare-urls.ts'
import { spanOf } from '../markdown/inline-prose.ts'
import { parseCitationMarker } from '../syntax/citation-marker.ts'
import type { CitationNode } from '../syntax/citation-node.ts'
import type { Span } from '../text/span.ts'
import { type Definitions, readWords } from './inline-words.ts'
import { findPlainNumbers, type PlainNumber } from './plain-numbers.ts'
import type { ReferenceLists } from './reference-lists.ts'
import type { Marker, MarkerItem, Reference } from './report.ts'
import { isExponent } from './superscripts.ts'
import { isTitle } from './telling-words.ts'
import { findToolMarkers, IN_THE_CHAT, numberItem, withoutSpans } from './tool-markers.ts'
import { foldSpaces } from '../text/fold-spaces.ts'

/** The markers of a report. */
export interface FoundMarkers {
  /** In text order, without overlaps. */
  readonly markers: readonly Marker[]
  /** What may be markers; see `settlePlainNumbers`. */
  readonly plain: readonly PlainNumber[]
  /** What the links among them say of the pages they lead to. */
  readonly mentions: readonly Reference[]
  /** The links by definition, with what they need to stay. */
  readonly references: ReadonlyMap<Marker, string>
}

/** `text` is what the tree was made of; its lists of sources are left out. */
export function findMarkers(
  root: Root,
  text: string,
  definitions: Definitions,
  { whole, tails }: Pick<ReferenceLists, 'whole' | 'tails'>,
): FoundMarkers {
  const finder = new MarkerFinder(text, definitions)
  for (const [index, node] of root.children.entries())
    if (!whole.has(index)) finder.readBlock(node, tails.get(index))
  finder.markers.sort((a, b) => a.span.start - b.span.start)
  return finder
}

const WEB = /^https?:\/\/[^/?#]/i
const DIGITS = /^\s*[[【(^]{0,2}\s*([1-9]\d{0,2})\s*[\]】)^]{0,2}\s*$/
const RAISED = /^\s*[1-9]\d{0,2}(?:\s*[,;]\s*[1-9]\d{0,2})*\s*$/
/** What a tool calls its sources by, with the name of the page behind it. */
const TOOL_WORDS = /^\s*oai_?cit\w*:[^‡]*‡?\s*/i
const CITING = /^<(?:cite|citation|ref|source|grok:\w+)\b[^>]*\s\w+\s*=/i
const ANCHOR = /^<a\b[^>]*\bhref\s*=\s*["']?https?:/i

class MarkerFinder implements FoundMarkers {
  readonly markers: Marker[] = []
  readonly plain: PlainNumber[] = []
  readonly mentions: Reference[] = []
  readonly references = new Map<Marker, string>()
  readonly #text: string
  readonly #definitions: Definitions

  constructor(text: string, definitions: Definitions) {
    this.#text = text
    this.#definitions = definitions
  }

  /** Markers from `end` on are left out. */
  readBlock(node: Nodes, end: number | undefined): void {
    const counts = [this.markers.length, this.plain.length] as const
    this.#readAll([node])
    if (end === undefined) return
    const isBefore = ({ span }: Marker | PlainNumber): boolean => span.start < end
    this.markers.push(...this.markers.splice(counts[0]).filter(isBefore))
    this.plain.push(...this.plain.splice(counts[1]).filter(isBefore))
  }

  #readAll(nodes: readonly Nodes[]): void {
    let raisedUntil = -1
    for (const [index, node] of nodes.entries()) {
      if (index <= raisedUntil) continue
      const raised = node.type === 'html' ? this.#raised(nodes, index) : undefined
      if (raised === undefined) this.#read(node)
      else raisedUntil = raised
    }
  }

  #read(node: Nodes): void {
    switch (node.type) {
      case 'citation':
        this.#citation(node)
        return
      case 'link':
      case 'linkReference':
        this.#link(node)
        return
      case 'text':
        this.#plain(node)
        return
      case 'footnoteReference':
        this.#add('footnote', spanOf(node), [
          { target: { kind: 'key', key: node.identifier }, mode: 'parenthetical' },
        ])
        return
      case 'html':
        if (CITING.test(node.value))
          this.#add('html-citation', spanOf(node), [], { loss: IN_THE_CHAT })
        else if (ANCHOR.test(node.value))
          this.#add('html-link', spanOf(node), [], { loss: 'is raw HTML, which is not read' })
        return
      default:
        if ('children' in node) this.#readAll(node.children)
    }
  }

  #citation(node: CitationNode): void {
    const marker = parseCitationMarker(node.value)
    if (!marker) return
    const { form, items, problem } = marker
    if (form === 'key') this.#add('key', spanOf(node), withoutSpans(items), { effect: 'stay' })
    else if (problem && !problem.mend)
      this.#add('number', spanOf(node), [], { loss: 'has numbers that cannot be read' })
    else this.#add('number', spanOf(node), withoutSpans(items))
  }

  #link(node: Link | LinkReference): void {
    const definition = node.type === 'link' ? node : this.#definitions.get(node.identifier)
    const span = spanOf(node)
    if (!definition) return
    const { url } = definition
    const [child] = node.children
    const said = readWords(node.children, this.#definitions).text
    const words = said.replace(TOOL_WORDS, '')
    const only =
      node.children.length === 1 && (child?.type === 'text' || child?.type === 'citation')
    const number = only ? DIGITS.exec(words.normalize('NFKC'))?.[1] : undefined
    if (!WEB.test(url)) {
      this.#localLink(node, url, number)
      return
    }
    const item: MarkerItem = { target: { kind: 'url', url }, mode: 'parenthetical' }
    const isBare = node.children.length === 0 || words !== said
    const effect = number !== undefined || isBare ? 'replace' : 'stay'
    const title = isTitle(words, url) ? foldSpaces(words) : undefined
    const named = definition.title ?? title
    this.mentions.push({
      url,
      ...(number !== undefined && { number: Number(number) }),
      ...(named && { title: named }),
    })
    const kind = number !== undefined ? 'numbered-link' : words === url ? 'address' : 'link'
    const marker = this.#add(kind, span, [item], { effect })
    if (node.type === 'linkReference') this.references.set(marker, node.identifier)
  }

  /** A number that leads to a place on the same page says no more than its number. */
  #localLink(node: Link | LinkReference, url: string, number: string | undefined): void {
    if (number === undefined) this.#readAll(node.children)
    else if (url.startsWith('#'))
      this.#add('numbered-link', spanOf(node), [numberItem(Number(number))])
    else this.#add('numbered-link', spanOf(node), [], { loss: 'leads to no web address' })
  }

  #plain(node: Text): void {
    const { start, end } = spanOf(node)
    const source = this.#text.slice(start, end)
    const tools = findToolMarkers(source, start)
    for (const tool of tools) this.markers.push(tool)
    for (const plain of findPlainNumbers(this.#text, { start, end })) this.plain.push(plain)
    let next = 0
    for (const bare of findBareUrls(source)) {
      const span = { start: start + bare.start, end: start + bare.end }
      while ((tools[next]?.span.end ?? Infinity) <= span.start) next++
      if ((tools[next]?.span.start ?? Infinity) < span.end) continue
      const url = bare.url.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&')
      this.mentions.push({ url })
      this.#add('address', span, [{ target: { kind: 'url', url }, mode: 'parenthetical' }], {
        effect: 'stay',
      })
    }
  }

  /** `<sup>1, 2</sup>`, and the index of its last node; what else is raised is read as it stands. */
  #raised(nodes: readonly Nodes[], index: number): number | undefined {
    const [open, inner, close] = nodes.slice(index, index + 3)
    if (open?.type !== 'html' || !/^<sup\b[^>]*>$/i.test(open.value)) return undefined
    if (inner?.type !== 'text' || close?.type !== 'html' || !/^<\/sup>$/i.test(close.value))
      return undefined
    const start = spanOf(open).start
    const span = { start, end: spanOf(close).end }
    if (!RAISED.test(inner.value) || isExponent(this.#text.slice(Math.max(0, start - 24), start)))
      return undefined
    const numbers = inner.value.match(/\d+/g) ?? []
    this.#add(
      'superscript',
      span,
      numbers.map((digits) => numberItem(Number(digits))),
    )
    return index + 2
  }

  #add(
    kind: Marker['kind'],
    span: Span,
    items: readonly MarkerItem[],
    more: Partial<Pick<Marker, 'effect' | 'loss'>> = {},
  ): Marker {
    const raw = this.#text.slice(span.start, span.end)
    const effect = more.effect ?? (more.loss === undefined ? 'replace' : 'stay')
    const marker = { kind, span, raw, items, ...more, effect }
    this.markers.push(marker)
    return marker
  }
}
