/** Reports briefings that were not read because their pages would be many times the text. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

const columns = 120

export const expansionLimit: BriefingRule = defineRule({
  id: 'expansion-limit',
  subject: 'briefing',
  summary: 'The page of the briefing would be many times its text.',
  rationale:
    'A definition is written out wherever it is used, and every row of a table is filled up to its columns: 64 KB of Markdown can stand for 268 MB of page. What a text stands for is counted before anything is written; `--limit expansion=<times>` raises it.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  mandatory: true,
  since: '0.1.0',
  examples: {
    bad: `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|[@census]\n'.repeat(columns)}`,
    good: '| Year | Rents |\n| --- | --- |\n| 2024 | 4 % [@census] |\n',
  },
  check: ({ issues }) => findingsOf(issues, 'expansion-limit'),
})
