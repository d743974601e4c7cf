/** Reports stored texts that are no longer what was recorded. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const driftedSnapshot: ProjectRule = defineRule({
  id: 'drifted-snapshot',
  subject: 'project',
  summary: 'The stored text of a cited source no longer has the recorded SHA-256.',
  rationale:
    'Evidence is worth as much as the text it is taken from. A stored text that somebody edited could be made to say whatever a claim needs, so nothing is checked against it.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: `- id: census
  type: report
  title: 2024 population census
  custom:
    snapshot:
      path: snapshots/census.txt
      sha256: ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
      mediaType: text/plain
`,
    good: `- id: census
  type: report
  title: 2024 population census
  custom:
    snapshot:
      path: snapshots/census.txt
      sha256: 0b7f5e02bb7d802028a72e8864ec078f7e5c3ade6b72658cfc71eae20d8ad0ff
      mediaType: text/plain
`,
  },
  check: (_project, { registry }) => findingsOf(registry.issues, 'drifted-snapshot'),
})
