/** Reports citations in headings. */
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const citationInHeading: BriefingRule = defineRule({
  id: 'citation-in-heading',
  subject: 'briefing',
  summary: 'A heading holds a citation.',
  rationale:
    'A marker in a heading covers no sentence: readers cannot tell which of the statements below it the source backs.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '## Rents in the old town [@census]\n\nRents rose by 4 % [@census].\n',
    good: '## Rents in the old town\n\nRents rose by 4 % [@census].\n',
  },
  *check({ path, blocks, citations }) {
    for (const { block, form, span } of citations) {
      if (blocks[block]?.kind !== 'heading' || form === 'link') continue
      yield {
        location: { path, span },
        message: 'Citation in a heading covers no claim',
        help: 'move it to the sentences that it backs',
      }
    }
  },
})
