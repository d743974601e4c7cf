/** Reports words after a sentence's last marker that say something of their own. */
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const trailingUncitedClause: BriefingRule = defineRule({
  id: 'trailing-uncited-clause',
  subject: 'briefing',
  summary: 'A sentence goes on after its last citation.',
  rationale:
    'A marker in mid-sentence covers the words before it. What follows it, when it has five or more content words or a number or quotation of its own, reads as cited and is not.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % in 2024 [@census], and the council expects a further rise of 6 %.\n',
    good: 'Rents rose by 4 % in 2024 [@census], and the council expects a further rise of 6 % [@gazette].\n',
  },
  *check({ path, sentences }) {
    for (const { id, kind, trailing } of sentences) {
      if (kind !== 'claim' || trailing === undefined) continue
      yield {
        location: { path, span: trailing },
        message: 'Text after the last citation of the sentence has no citation',
        help: 'cite this part too, or move the marker to the end if its source covers all of it',
        sentence: id,
      }
    }
  },
})
