/** Reports every claim that no citation covers. */
import { declaredTargets } from '../model/comment.ts'
import { spanHolder } from '../text/span-holder.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const uncitedClaim: BriefingRule = defineRule({
  id: 'uncited-claim',
  subject: 'briefing',
  summary: 'A claim has no citation.',
  rationale:
    'Readers cannot check a statement whose source they cannot find. Every declarative sentence of the summary and the body is a claim unless a named reason excludes it.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % in 2024.\n',
    good: 'Rents rose by 4 % in 2024 [@census].\n',
  },
  *check({ path, sentences, comments, citations }) {
    const malformed = citations.filter(({ form }) => form === 'malformed')
    let next = 0
    const isInAnalysis = spanHolder(declaredTargets(comments, 'analysis'))
    for (const { id, kind, span, coverage } of sentences) {
      while ((malformed[next]?.span.end ?? Infinity) <= span.start) next++
      // A marker that is nearly right is one slip and one finding: malformed-marker.
      const isMeant = (malformed[next]?.span.start ?? Infinity) < span.end
      if (kind !== 'claim' || coverage.length > 0 || isMeant) continue
      const isAnalysis = isInAnalysis(span)
      yield {
        location: { path, span },
        message: isAnalysis
          ? 'Analysis holds a number, date or quotation without a citation'
          : 'Claim has no citation',
        help: isAnalysis
          ? 'cite a source, as in [@key], or take it out of the analysis'
          : 'cite a source, as in [@key], or mark the block as analysis',
        sentence: id,
      }
    }
  },
})
