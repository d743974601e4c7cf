/** Reports bytes and characters that no text should hold. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const invalidEncoding: BriefingRule = defineRule({
  id: 'invalid-encoding',
  subject: 'briefing',
  summary: 'The file is not clean UTF-8 text.',
  rationale:
    'Bytes that are not UTF-8 and NUL characters are shown as replacement characters, so the page would not say what the author wrote.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose\u0000 by 4 % [@census].\n',
    good: 'Rents rose by 4 % [@census].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'invalid-encoding'),
})
