/** Reports every claim that no citation covers. */
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
  *check({ path, sentences }) {
    for (const { id, kind, span, coverage } of sentences) {
      if (kind !== 'claim' || coverage.length > 0) continue
      yield {
        location: { path, span },
        message: 'Claim has no citation',
        help: 'cite a source, as in [@key], or mark the block as analysis',
        sentence: id,
      }
    }
  },
})
