/** Reports markers that are nearly right. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const malformedMarker: BriefingRule = defineRule({
  id: 'malformed-marker',
  subject: 'briefing',
  summary: 'A citation marker is nearly right.',
  rationale:
    'A marker with a wrong separator, stray spaces or foreign brackets looks like a citation to a reader and is none to a program. Taken for text, its source would vanish without a word.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'safe',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % in 2024 [@census, @gazette].\n',
    good: 'Rents rose by 4 % in 2024 [@census; @gazette].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'malformed-marker'),
})
