/** Reports comments to the compiler that it cannot follow. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const malformedComment: BriefingRule = defineRule({
  id: 'malformed-comment',
  subject: 'briefing',
  summary: 'A comment to the compiler is misspelt.',
  rationale:
    'A suppression or declaration with a slip in it does nothing, and nobody would notice.',
  severity: { draft: 'warning', review: 'warning', publish: 'error' },
  fixable: 'unsafe',
  since: '0.1.0',
  examples: {
    bad: '<!-- briefing: analisys -->\n\nThe trend may well continue.\n',
    good: '<!-- briefing: analysis -->\n\nThe trend may well continue.\n',
  },
  check: ({ issues }) => findingsOf(issues, 'malformed-comment'),
})
