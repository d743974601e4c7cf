/** Reports what could not be read in the registry. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const invalidSource: ProjectRule = defineRule({
  id: 'invalid-source',
  subject: 'project',
  summary: 'A registry entry cannot be read as it is written.',
  rationale:
    'What cannot be read is left out: a date that does not exist is no date, and an entry without a key can never be cited. Readers would get a poorer source than its author meant.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- id: census\n  type: report\n  title: 2024 population census\n  issued: 2024-02-31\n',
    good: '- id: census\n  type: report\n  title: 2024 population census\n  issued: 2024-05-14\n',
  },
  check: (_project, { registry }) => findingsOf(registry.issues, 'invalid-source'),
})
