/** Reports stored texts that are not there or may not be read. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const unreadableSnapshot: ProjectRule = defineRule({
  id: 'unreadable-snapshot',
  subject: 'project',
  summary: 'The stored text of a cited source cannot be read.',
  rationale:
    'The registry promises a text that the source can be held against, and the promise is empty: the file is gone, too large, not text, or outside the folder of the registry, where no file is read. Citations of the source stay unchecked.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: `- id: census
  type: report
  title: 2024 population census
  custom:
    snapshot:
      path: ../census.txt
      sha256: 0b7f5e02bb7d802028a72e8864ec078f7e5c3ade6b72658cfc71eae20d8ad0ff
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
  check: (_project, { registry }) => findingsOf(registry.issues, 'unreadable-snapshot'),
})
