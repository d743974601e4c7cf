/** Reports prose in raw HTML, where no claim and no citation can be seen. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const uncheckedHtml: BriefingRule = defineRule({
  id: 'unchecked-html',
  subject: 'briefing',
  summary: 'Text stands in raw HTML and is not checked.',
  rationale:
    'Markdown does not look into HTML: a sentence between tags is no claim, and a marker in it cites nothing. It would pass as checked when it was only skipped.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '<p>Rents rose by 4 % in 2024.</p>\n',
    good: 'Rents rose by 4 % in 2024 [@census].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'unchecked-html'),
})
