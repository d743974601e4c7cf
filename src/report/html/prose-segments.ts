/** Cuts a block's inline Markdown at the borders of its sentences. */
import type { Link, PhrasingContent } from 'mdast'
import type { Block, Link as BriefingLink } from '../../model/briefing.ts'
import type { ClaimedSentence } from '../../model/sentence.ts'
import { ownProse } from '../../syntax/citation-node.ts'
import type { Point } from '../../text/span.ts'
import type { BlockContent } from '../block-content.ts'

/** Inline Markdown of one sentence, of its uncited end, or between two sentences. */
export interface Segment {
  /** Absent between sentences. */
  readonly sentence?: ClaimedSentence
  /** Whether this is the part after the last citation that wants its own. */
  readonly trailing: boolean
  readonly children: PhrasingContent[]
}

interface Cut {
  readonly textStart: number
  readonly sentence?: ClaimedSentence
  readonly trailing: boolean
}

type Container = Extract<PhrasingContent, { children: PhrasingContent[] }>

/**
 * The segments of a block in order. Emphasis and links that run over a border are there once on
 * each side.
 */
export function proseSegments(
  children: readonly PhrasingContent[],
  { block, sentences, links }: BlockContent,
): readonly Segment[] {
  const cuts = cutsOf(block, sentences)
  const segments = cuts.map(({ sentence, trailing }): Segment =>
    sentence ? { sentence, trailing, children: [] } : { trailing, children: [] },
  )
  const walk = { segments, cuts, links, path: [], open: [], current: 0, link: 0, at: 0 }
  visit(walk, children)
  return segments.filter((segment) => segment.children.length > 0)
}

function cutsOf({ runs }: Block, sentences: readonly ClaimedSentence[]): readonly Cut[] {
  const cuts: Cut[] = [{ textStart: 0, trailing: false }]
  let run = 0
  for (const sentence of sentences) {
    const { textSpan, trailing } = sentence
    cuts.push({ textStart: textSpan.start, sentence, trailing: false })
    if (trailing) {
      while ((runs[run]?.end ?? Infinity) <= trailing.start) run++
      const { textStart = 0, start = 0 } = runs[run] ?? {}
      const inText = textStart + Math.max(0, trailing.start - start)
      const clamped = Math.max(textSpan.start, Math.min(inText, textSpan.end))
      cuts.push({ textStart: clamped, sentence, trailing: true })
    }
    cuts.push({ textStart: textSpan.end, trailing: false })
  }
  return cuts
}

/** Where the walk over the leaves stands. */
interface Walk {
  readonly segments: readonly Segment[]
  readonly cuts: readonly Cut[]
  readonly links: readonly BriefingLink[]
  /** What the present leaf stands in, outermost first. */
  readonly path: Container[]
  /** Copies of the outer part of `path` that the present segment has already. */
  readonly open: { readonly original: Container; readonly copy: Container }[]
  /** Index of the present segment. */
  current: number
  /** Index of the first link that does not end before the present offset. */
  link: number
  /** Offset in the block's text. */
  at: number
}

/** Visits the leaves once and puts each, with copies of what it stands in, where it belongs. */
function visit(walk: Walk, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    const prose = ownProse(node)
    if (prose !== undefined) placeProse(walk, node, prose)
    else if ('children' in node) {
      walk.path.push(node)
      visit(walk, node.children)
      walk.path.pop()
    }
  }
}

/** Text and code are cut at borders; every other leaf stands whole where it begins. */
function placeProse(walk: Walk, leaf: PhrasingContent, prose: string): void {
  if (leaf.type !== 'text' && leaf.type !== 'inlineCode') {
    if (prose !== '') settle(walk)
    place(walk, leaf)
    walk.at += prose.length
    return
  }
  const end = walk.at + prose.length
  const start = walk.at
  while (walk.at < end) {
    settle(walk)
    const bare = leaf.type === 'text' ? nextBareLink(walk) : undefined
    const isInside = bare !== undefined && bare.textSpan.start <= walk.at
    const linkBorder = (isInside ? bare.textSpan.end : bare?.textSpan.start) ?? end
    const to = Math.min(end, nextBorder(walk), linkBorder)
    const piece = { ...leaf, value: prose.slice(walk.at - start, to - start) }
    place(walk, isInside ? linkNode(bare, piece) : piece)
    walk.at = to
  }
}

/** The link that the present offset is in or before, unless this is the text of a written link. */
function nextBareLink(walk: Walk): BriefingLink | undefined {
  const { links, path, at } = walk
  if (path.some(({ type }) => type === 'link' || type === 'linkReference')) return undefined
  while ((links[walk.link]?.textSpan.end ?? Infinity) <= at) walk.link++
  return links[walk.link]
}

/** A bare address as the link that it would be in angle brackets, at its place in the source. */
function linkNode({ url, span }: BriefingLink, text: PhrasingContent): Link {
  const position = { start: pointAt(span.start), end: pointAt(span.end) }
  return { type: 'link', url, children: [text], position }
}

/** Only offsets are looked at. */
function pointAt(offset: number): Point {
  return { line: 1, column: 1, offset }
}

/** Goes on to the segment that the present offset is in. */
function settle(walk: Walk): void {
  while (nextBorder(walk) <= walk.at) {
    walk.current++
    walk.open.length = 0
  }
}

function nextBorder({ cuts, current }: Walk): number {
  return cuts[current + 1]?.textStart ?? Infinity
}

function place(walk: Walk, leaf: PhrasingContent): void {
  const { open, path } = walk
  const left = open.findIndex(({ original }, depth) => original !== path[depth])
  if (left >= 0) open.length = left
  for (const original of path.slice(open.length)) {
    const copy = { ...original, children: [] }
    innermost(walk).push(copy)
    open.push({ original, copy })
  }
  innermost(walk).push(leaf)
}

function innermost({ segments, open, current }: Walk): PhrasingContent[] {
  return open.at(-1)?.copy.children ?? segments[current]?.children ?? []
}
