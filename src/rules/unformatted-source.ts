/** Reports sources that the chosen CSL style cannot format. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const unformattedSource: ProjectRule = defineRule({
  id: 'unformatted-source',
  subject: 'project',
  summary: 'The CSL style has no printed form for a cited source.',
  rationale:
    'A style prints the fields that it knows for a type. Where a source has none of them, readers would get an empty entry or an error message of the citation processor; the house style stands in, and one entry of the list looks unlike the others.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- id: census\n  type: post\n  issued: 2024-05-14\n',
    good: '- id: census\n  type: report\n  title: 2024 population census\n  issued: 2024-05-14\n',
  },
  check: (_project, { registry }) => findingsOf(registry.issues, 'unformatted-source'),
})
