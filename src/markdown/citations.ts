/** Reads citations, links and nearly right markers from what stands in the blocks. */
import type { FootnoteReference, Link, LinkReference, Text } from 'mdast'
import type { Block, Link as BriefingLink, TextRun } from '../model/briefing.ts'
import type { Citation, CitationForm, CiteItem } from '../model/citation.ts'
import { fixIn, type Fix } from '../model/diagnostic.ts'
import type { Issue } from '../model/issue.ts'
import { parseCitationMarker } from '../syntax/citation-marker.ts'
import type { CitationNode } from '../syntax/citation-node.ts'
import { markerProblem } from '../syntax/marker-problem.ts'
import type { MarkerMend, MarkerProblem } from '../syntax/parsed-marker.ts'
import { findNearMarkers } from '../syntax/near-marker.ts'
import { applyEdits } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { findBareUrls } from './bare-urls.ts'
import { type InlineMark, spanOf } from './inline-prose.ts'
import type { Prose } from './prose-blocks.ts'
import { sourceSpan } from '../model/source-offset.ts'

/** What the marks of a briefing say. */
export interface ReadCitations {
  /** In source order. */
  readonly citations: readonly Citation[]
  /** In source order. */
  readonly links: readonly BriefingLink[]
  readonly issues: readonly Issue[]
}

/** Of all references to footnotes: long ones with many references would multiply. */
const mostFootnoteItems = 20_000
const NUMBERED = /^\s*\[?\s*([1-9]\d{0,2})\s*\]?\s*$/

/** `text` is the file in which the blocks' runs and the nodes' positions count. */
export function readCitations(prose: Prose, path: string, text: string): ReadCitations {
  const reader = new CitationReader(prose, path, text)
  for (const mark of prose.marks) reader.read(mark)
  reader.readFootnotes()
  reader.citations.sort((a, b) => a.span.start - b.span.start)
  reader.links.sort((a, b) => a.span.start - b.span.start)
  return { citations: reader.citations, links: reader.links, issues: reader.issues }
}

/** One place in a block: the span in its text and the span in the source. */
interface Place {
  readonly block: number
  readonly textSpan: Span
  readonly span: Span
}

class CitationReader {
  readonly citations: Citation[] = []
  readonly links: BriefingLink[] = []
  readonly issues: Issue[] = []
  readonly #prose: Prose
  readonly #path: string
  readonly #text: string
  readonly #references: { readonly node: FootnoteReference; readonly place: Place }[] = []

  constructor(prose: Prose, path: string, text: string) {
    this.#prose = prose
    this.#path = path
    this.#text = text
  }

  read({ node, textSpan, block, link }: InlineMark): void {
    const place = { block, textSpan, span: spanOf(node) }
    switch (node.type) {
      case 'citation':
        this.#marker(node, place, link)
        return
      case 'link':
      case 'linkReference':
        this.#link(node, place)
        return
      case 'text':
        this.#nearMarkers(node, place)
        if (!link) this.#bareUrls(node, place)
        return
      case 'footnoteReference':
        this.#references.push({ node, place })
        return
      case 'html':
        return
    }
  }

  /** Once everything else is read: a reference cites what its footnote cites. */
  readFootnotes(): void {
    const citationsOf = byBlock(this.citations)
    const linksOf = byBlock(this.links)
    const itemsOf = new Map<string, readonly CiteItem[]>()
    for (const [label, { start, end }] of this.#prose.footnotes) {
      const items: CiteItem[] = []
      for (let block = start; block < end; block++) {
        for (const citation of citationsOf.get(block) ?? []) items.push(...citation.items)
        for (const { url, span } of linksOf.get(block) ?? []) items.push(urlItem(url, span))
      }
      if (items.length > 0) itemsOf.set(label, items)
    }
    let room = mostFootnoteItems
    for (const { node, place } of this.#references) {
      const items = itemsOf.get(node.identifier)
      if (!items) continue
      if (items.length > room) return this.#crowded(place)
      room -= items.length
      this.#cite('footnote', items, this.#textOf(place), place)
    }
  }

  /** From here on references to footnotes cite nothing. */
  #crowded({ span }: Place): void {
    this.issues.push({
      kind: 'expansion-limit',
      message: `Footnotes cite more than ${mostFootnoteItems} times: this reference and those behind it were not read`,
      help: 'refer to long footnotes less often, or cite their sources in the text',
      location: { path: this.#path, span },
    })
  }

  #marker(node: CitationNode, place: Place, link: InlineMark['link']): void {
    const block = this.#prose.blocks[place.block]
    const marker = parseCitationMarker(node.value)
    // The marker in `[[1]](https://…)` belongs to its link.
    if (!block || !marker || (link && numberOf(link) !== undefined)) return
    const items = marker.items.map((item) => placed(item, block, place.textSpan.start))
    const problem = marker.problem ?? (link ? insideLink(node.value) : undefined)
    if (problem) this.#malformed(problem, items, node.value, place)
    else this.#cite(marker.form, items, node.value, place)
  }

  #link(node: Link | LinkReference, place: Place): void {
    const url = this.#urlOf(node)
    if (url === undefined) return
    const number = numberOf(node)
    if (number === undefined) {
      this.links.push({ url, ...place })
      return
    }
    const span = this.#urlSpan(node, url) ?? spanOf(node.children[0] ?? node)
    // A link to a place on the same page says no more than its number.
    const target: CiteItem['target'] = url.startsWith('#')
      ? { kind: 'number', number }
      : { kind: 'url', url }
    this.#cite(
      'numbered-link',
      [{ target, mode: 'parenthetical', span }],
      this.#textOf(place),
      place,
    )
  }

  #nearMarkers({ value }: Text, place: Place): void {
    const block = this.#prose.blocks[place.block]
    if (!block) return
    for (const { start, end, items, ...problem } of findNearMarkers(value)) {
      const textSpan = { start: place.textSpan.start + start, end: place.textSpan.start + end }
      const span = sourceSpan(block.runs, textSpan)
      // An author who wrote a backslash wants the text.
      if (this.#text[span.start] === '\\') continue
      const raw = value.slice(start, end)
      const found = items.map((item) => placed(item, block, place.textSpan.start))
      this.#malformed(problem, found, raw, { block: place.block, textSpan, span })
    }
  }

  #bareUrls({ value }: Text, place: Place): void {
    const block = this.#prose.blocks[place.block]
    if (!block) return
    for (const { url, start, end } of findBareUrls(value)) {
      const textSpan = { start: place.textSpan.start + start, end: place.textSpan.start + end }
      const span = sourceSpan(block.runs, textSpan)
      this.links.push({ url, span, block: place.block, textSpan })
    }
  }

  #malformed(problem: MarkerProblem, items: readonly CiteItem[], raw: string, place: Place): void {
    const { message, help, mend } = problem
    const location = { path: this.#path, span: place.span }
    const fix = mend && this.#fix(mend, raw, place)
    const issue = { kind: 'malformed-marker', message, location } as const
    this.issues.push({ ...issue, ...(help !== undefined && { help }), ...(fix && { fix }) })
    this.#cite('malformed', items, raw, place)
  }

  #cite(form: CitationForm, items: readonly CiteItem[], raw: string, place: Place): void {
    this.citations.push({ form, items, raw, ...place })
  }

  /** One edit where the marker stands in the source as it was read, since tools offer only such fixes. */
  #fix({ edits, safety }: MarkerMend, raw: string, place: Place): Fix | undefined {
    const { text } = applyEdits(raw, edits)
    const title = `Write ${text.replaceAll('\n', ' ')}`
    if (this.#textOf(place) === raw)
      return fixIn(this.#path, { title, safety, edits: [{ span: place.span, text }] })
    const runs = this.#prose.blocks[place.block]?.runs ?? []
    const { start } = place.textSpan
    const placedEdits = edits.map((edit) => ({
      text: edit.text,
      span: editedSpan(runs, { start: start + edit.span.start, end: start + edit.span.end }),
    }))
    return fixIn(this.#path, { title, safety, edits: placedEdits })
  }

  #urlOf(node: Link | LinkReference): string | undefined {
    return node.type === 'link' ? node.url : this.#prose.definitions.get(node.identifier)?.url
  }

  /** The address in `[1](https://…)`, when it stands there as it is. */
  #urlSpan(node: Link | LinkReference, url: string): Span | undefined {
    const { start, end } = spanOf(node)
    const label = node.children.at(-1)
    const at = this.#text.slice(start, end).indexOf(url, label ? spanOf(label).end - start : 0)
    return at < 0 ? undefined : { start: start + at, end: start + at + url.length }
  }

  #textOf({ span }: Place): string {
    return this.#text.slice(span.start, span.end)
  }
}

/** The number that is a link's whole text: 1 in `[1](…)` and `[[1]](…)`. */
function numberOf({ children }: Link | LinkReference): number | undefined {
  const [child] = children
  if (children.length !== 1 || (child?.type !== 'text' && child?.type !== 'citation'))
    return undefined
  const digits = NUMBERED.exec(child.value)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function insideLink(raw: string): MarkerProblem {
  return markerProblem(raw, 'stands inside a link', 'put it after the link')
}

/** An item whose span counted from its leaf's text, now in the source. */
function placed(item: CiteItem, block: Block, textStart: number): CiteItem {
  const { start, end } = item.span
  const textSpan = { start: textStart + start, end: textStart + end }
  return { ...item, span: sourceSpan(block.runs, textSpan) }
}

/** An insertion stands behind what is before it. */
function editedSpan(runs: readonly TextRun[], { start, end }: Span): Span {
  if (start < end) return sourceSpan(runs, { start, end })
  const at = sourceSpan(runs, { start: start - 1, end: start }).end
  return { start: at, end: at }
}

function urlItem(url: string, span: Span): CiteItem {
  return { target: { kind: 'url', url }, mode: 'parenthetical', span }
}

function byBlock<Placed extends { readonly block: number }>(
  placed: readonly Placed[],
): ReadonlyMap<number, readonly Placed[]> {
  const groups = new Map<number, Placed[]>()
  for (const one of placed) {
    const group = groups.get(one.block)
    if (group) group.push(one)
    else groups.set(one.block, [one])
  }
  return groups
}
