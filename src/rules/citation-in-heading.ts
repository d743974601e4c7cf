/** Reports citations in headings. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Citation } from '../model/citation.ts'
import { fixIn, type Fix } from '../model/diagnostic.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { ClaimedSentence } from '../model/sentence.ts'
import { blankBefore } from '../text/blank-before.ts'

export const citationInHeading: BriefingRule = defineRule({
  id: 'citation-in-heading',
  subject: 'briefing',
  summary: 'A heading holds a citation.',
  rationale:
    'A marker in a heading covers no sentence: readers cannot tell which of the statements below it the source backs.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: '## Rents in the old town [@census]\n\nRents rose by 4 % [@census].\n',
    good: '## Rents in the old town\n\nRents rose by 4 % [@census].\n',
  },
  *check(briefing) {
    const { path, blocks, citations } = briefing
    const inHeadings = citations.filter(
      ({ block, form }) => blocks[block]?.kind === 'heading' && form !== 'link',
    )
    if (inHeadings.length === 0) return
    const below = claimsBelow(briefing)
    for (const citation of inHeadings) {
      const fix = moveTo(below[citation.block], briefing, citation)
      yield {
        location: { path, span: citation.span },
        message: 'Citation in a heading covers no claim',
        help: 'move it to the sentences that it backs',
        ...(fix && { fix }),
      }
    }
  },
})

/** For each block the first claim in those that follow. */
function claimsBelow({
  blocks,
  sentences,
}: ClaimedBriefing): readonly (ClaimedSentence | undefined)[] {
  const firstIn = new Map<number, ClaimedSentence>()
  for (const sentence of sentences)
    if (sentence.kind === 'claim' && !firstIn.has(sentence.block))
      firstIn.set(sentence.block, sentence)
  const below: (ClaimedSentence | undefined)[] = Array.from({ length: blocks.length })
  let next: ClaimedSentence | undefined
  for (let block = blocks.length - 1; block >= 0; block--) {
    below[block] = next
    next = firstIn.get(block) ?? next
  }
  return below
}

/** To the first claim below, which is a guess. */
function moveTo(
  claim: ClaimedSentence | undefined,
  { path, text, blocks }: ClaimedBriefing,
  { block, raw, span, form }: Citation,
): Fix | undefined {
  if ((form !== 'number' && form !== 'key') || text.slice(span.start, span.end) !== raw)
    return undefined
  if (!claim || blocks[claim.block]?.section !== blocks[block]?.section) return undefined
  const words = text.slice(claim.span.start, claim.span.end)
  const at = claim.span.start + words.replace(/\s*[.!?…]*$/, '').length
  const space = blankBefore(text, span.start)
  const edits = [
    { span: { start: span.start - space, end: span.end }, text: '' },
    { span: { start: at, end: at }, text: ` ${raw}` },
  ]
  return fixIn(path, { title: 'Move it to the first claim below', safety: 'unsafe', edits })
}
