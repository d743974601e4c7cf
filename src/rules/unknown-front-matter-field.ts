/** Reports fields of the front matter that mean nothing. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const unknownFrontMatterField: BriefingRule = defineRule({
  id: 'unknown-front-matter-field',
  subject: 'briefing',
  summary: 'The front matter has a field that means nothing here.',
  rationale: 'A misspelt field is ignored, and what it should have said is missing from the page.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'safe',
  since: '0.1.0',
  examples: {
    bad: '---\ntitel: Rents in the old town\n---\n\nRents rose [@census].\n',
    good: '---\ntitle: Rents in the old town\n---\n\nRents rose [@census].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'unknown-front-matter-field'),
})
