/** Reports briefings that were not read because reading them could take for ever. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const tooComplex: BriefingRule = defineRule({
  id: 'too-complex',
  subject: 'briefing',
  summary: 'The briefing is nested too deeply, or takes too long, to be read safely.',
  rationale:
    'Quotes and lists nested a thousand deep overflow the Markdown parser, and some texts keep it busy for hours. Depth is counted, which gives the same answer on every machine; what could take long by its counts is tried in a thread that is ended after `--time-limit` seconds. The other files are still checked.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: `${'> '.repeat(120)}Rents rose [@census].\n`,
    good: '> Rents rose [@census].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'too-complex'),
})
