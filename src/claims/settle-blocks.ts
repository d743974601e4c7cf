/** Says what a block's place or its author has decided about its sentences. */
import type { Block, BlockKind, Briefing, Section } from '../model/briefing.ts'
import type { Declaration } from '../model/comment.ts'
import type { Reasoned, SentenceKind } from '../model/sentence.ts'
import { contains } from '../text/span.ts'

/** A block with what is settled before its words are read. */
export interface SettledBlock {
  readonly block: Block
  /** What all its sentences are; absent when their words decide. */
  readonly settled?: Reasoned<SentenceKind>
  /** Whether it is the one item of its list and a paragraph follows. */
  readonly onlyItem: boolean
}

const HEADING: Reasoned<SentenceKind> = { value: 'heading', reason: 'a heading' }
const HEADER: Reasoned<SentenceKind> = { value: 'label', reason: 'a table header' }
const FOOTNOTE: Reasoned<SentenceKind> = { value: 'outside', reason: 'in a footnote' }
const CLAIM: Reasoned<SentenceKind> = { value: 'claim', reason: 'declared a claim by its author' }
const ANALYSIS: Reasoned<SentenceKind> = {
  value: 'analysis',
  reason: 'declared analysis by its author',
}

/** Every block of a briefing, in order. */
export function settleBlocks({
  blocks,
  sections,
  comments,
}: Pick<Briefing, 'blocks' | 'sections' | 'comments'>): SettledBlock[] {
  const declarations = new DeclarationStack(
    comments.filter((comment) => comment.kind === 'declaration'),
  )
  const itemCounts = countItems(blocks)
  return blocks.map((block, index) => {
    const declared = declarations.innermost(block)
    const settled = settle(block.kind, sections[block.section], declared)
    const single = block.kind === 'list-item' && itemCounts.get(block.group) === 1
    const onlyItem = single && blocks[index + 1]?.kind === 'paragraph'
    return { block, ...(settled && { settled }), onlyItem }
  })
}

function settle(
  kind: BlockKind,
  section: Section | undefined,
  declared: Declaration['as'] | undefined,
): Reasoned<SentenceKind> | undefined {
  if (kind === 'heading') return HEADING
  if (kind === 'table-header') return HEADER
  if (declared === 'claim') return CLAIM
  if (section && section.zone !== 'summary' && section.zone !== 'body')
    return { value: 'outside', reason: `in a ${section.zone} section` }
  if (kind === 'footnote') return FOOTNOTE
  return declared === 'analysis' ? ANALYSIS : undefined
}

function countItems(blocks: readonly Block[]): ReadonlyMap<number | undefined, number> {
  const counts = new Map<number | undefined, number>()
  for (const { kind, group } of blocks)
    if (kind === 'list-item') counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

/** The declarations that hold at one block after another. */
class DeclarationStack {
  readonly #waiting: Declaration[]
  #open: Declaration[] = []

  constructor(declarations: readonly Declaration[]) {
    this.#waiting = declarations.toSorted(
      (a, b) => b.target.start - a.target.start || a.target.end - b.target.end,
    )
  }

  /** What the smallest declared stretch around a block says; blocks come in source order. */
  innermost({ span }: Block): Declaration['as'] | undefined {
    for (
      let next = this.#waiting.at(-1);
      next && next.target.start <= span.start;
      next = this.#waiting.at(-1)
    ) {
      this.#waiting.pop()
      this.#open.push(next)
    }
    this.#open = this.#open.filter(({ target }) => target.end > span.start)
    return this.#open.findLast(({ target }) => contains(target, span))?.as
  }
}
