/** Works out which citations cover which words of each sentence. */
import type { ResolvedBriefing } from '../model/briefing.ts'
import type { ClaimedSentence, Scope } from '../model/sentence.ts'
import { languageFor } from './lexicon/languages.ts'
import { coverDirectly } from './scope/direct-coverage.ts'
import {
  citationsByRow,
  inheritFromElsewhere,
  inheritWithin,
  inheritedCoverage,
  isMarked,
} from './scope/inherited-coverage.ts'
import { type MarkedSentence, markSentences } from './scope/marked-sentence.ts'

/** What covering sentences needs of a briefing. */
export type CitedProse = Pick<
  ResolvedBriefing,
  'sentences' | 'blocks' | 'citations' | 'frontMatter'
>

export interface ScopeOptions {
  readonly scope: Scope
  /** BCP 47, for briefings that name no language. */
  readonly lang: string
}

/** Every sentence with what covers it. Markers in headings cover nothing. */
export function coverSentences(
  prose: CitedProse,
  { scope, lang }: ScopeOptions,
): ClaimedSentence[] {
  const language = languageFor(prose.frontMatter.lang ?? lang)
  const byBlock = groupByBlock(markSentences(prose.sentences, prose.blocks, prose.citations))
  const rows = citationsByRow(byBlock)
  const covered: ClaimedSentence[] = []
  for (const [index, sentences] of byBlock) {
    const within = inheritWithin(sentences, scope, language)
    const elsewhere = inheritFromElsewhere(index, sentences, byBlock, rows, scope)
    for (const [position, marked] of sentences.entries()) {
      const { sentence, block } = marked
      const inherited = within[position] ?? elsewhere
      if (block.kind === 'heading') covered.push({ ...sentence, coverage: [] })
      else if (isMarked(marked)) covered.push({ ...sentence, ...coverDirectly(marked, language) })
      else
        covered.push({
          ...sentence,
          coverage: inherited ? [inheritedCoverage(marked, inherited)] : [],
        })
    }
  }
  return covered
}

/** Sentences by block, blocks in their order. */
function groupByBlock(
  sentences: readonly MarkedSentence[],
): ReadonlyMap<number, readonly MarkedSentence[]> {
  const byBlock = new Map<number, MarkedSentence[]>()
  for (const marked of sentences) {
    const known = byBlock.get(marked.sentence.block)
    if (known) known.push(marked)
    else byBlock.set(marked.sentence.block, [marked])
  }
  return byBlock
}
