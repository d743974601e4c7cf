/** Gathers what stands in each block, so that a rendering finds it at the block's node. */
import type { Block, BlockKind, ClaimedBriefing, Link } from '../model/briefing.ts'
import type { ClaimedSentence } from '../model/sentence.ts'

/** A block with what stands in it. */
export interface BlockContent {
  readonly block: Block
  /** In order. */
  readonly sentences: readonly ClaimedSentence[]
  /** In order; those written as a bare address become links in a rendering. */
  readonly links: readonly Link[]
}

/** Blocks that are told apart as analysis; in a table the label would be noise. */
const labelled: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote'])

/** By the offset at which the block's node starts. */
export function blocksByStart({
  blocks,
  sentences,
  links,
}: ClaimedBriefing): ReadonlyMap<number, BlockContent> {
  const filled = blocks.map((block) => ({
    block,
    sentences: new Array<ClaimedSentence>(),
    links: new Array<Link>(),
  }))
  for (const sentence of sentences) filled[sentence.block]?.sentences.push(sentence)
  for (const link of links) filled[link.block]?.links.push(link)
  return new Map(filled.map((content) => [content.block.span.start, content]))
}

/** Whether readers are told that the block is the author's own reasoning. */
export function isAnalysis({ block, sentences }: BlockContent): boolean {
  if (!labelled.has(block.kind) || sentences.length === 0) return false
  return sentences.every(({ kind }) => kind === 'analysis')
}
