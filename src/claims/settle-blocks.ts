/** Says what a block's place or its author has decided about its sentences. */
import type { Block, BlockKind, Briefing, Section } from '../model/briefing.ts'
import type { Policy, Reasoned, SentenceKind } from '../model/sentence.ts'
import {
  DeclarationStack,
  type KindDeclaration,
  declaresKind,
  declaresPolicy,
} from './declarations.ts'

/** A block with what is settled before its words are read. */
export interface SettledBlock {
  readonly block: Block
  /** What all its sentences are; absent when their words decide. */
  readonly settled?: Reasoned<SentenceKind>
  /** The policy that its author declared for it. */
  readonly policy?: Policy
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
  const kinds = new DeclarationStack(comments.filter(declaresKind))
  const policies = new DeclarationStack(comments.filter(declaresPolicy))
  const itemCounts = countItems(blocks)
  return blocks.map((block, index) => {
    const settled = settle(block.kind, sections[block.section], kinds.innermost(block)?.as)
    const policy = policies.innermost(block)?.policy
    const single = block.kind === 'list-item' && itemCounts.get(block.group) === 1
    const onlyItem = single && blocks[index + 1]?.kind === 'paragraph'
    return { block, ...(settled && { settled }), ...(policy && { policy }), onlyItem }
  })
}

function settle(
  kind: BlockKind,
  section: Section | undefined,
  declared: KindDeclaration['as'] | undefined,
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
