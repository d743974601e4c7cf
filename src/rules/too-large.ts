/** Reports what was not read because there is too much of it. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const tooLarge: ProjectRule = defineRule({
  id: 'too-large',
  subject: 'project',
  summary: 'A briefing, its front matter, a registry or a key is larger than is read.',
  rationale:
    'Strangers send in files too, and a file of any size would take any time and memory. Front matter may have 64 KB and 1,000 keys, a briefing 10 MB and 200,000 lines, a registry file 20 MB and 200,000 entries, a key 200 bytes; `--limit` raises the sizes of files.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  mandatory: true,
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: `- id: ${'census'.repeat(34)}\n  type: report\n  title: 2024 population census\n`,
    good: '- id: census\n  type: report\n  title: 2024 population census\n',
  },
  check: (_project, { registry }) => findingsOf(registry.issues, 'too-large'),
  checkBriefing: ({ issues }) => findingsOf(issues, 'too-large'),
})
