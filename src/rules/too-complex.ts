/** Reports briefings that were not read because reading them could take for ever. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const tooComplex: BriefingRule = defineRule({
  id: 'too-complex',
  subject: 'briefing',
  summary: 'The briefing has more signs or parts than can be read in reasonable time.',
  rationale:
    'The time of a Markdown parser grows with the square of some counts: brackets that are open at once, emphasis in one paragraph. Those are counted, and so are blocks, citations, sentences and pieces of markup, which every later stage and every report grows with: that gives the same answer on every machine. What could still take long by its counts is tried in a thread that is ended after `--time-limit` seconds. The other files are still checked.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  mandatory: true,
  since: '0.1.0',
  examples: {
    bad: `${'!['.repeat(501)}Rents rose [@census].\n`,
    good: '![Rents](rents.png) rose [@census].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'too-complex'),
})
