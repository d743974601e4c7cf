/** Reports briefings that were not read because they are nested too deeply. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const tooDeep: BriefingRule = defineRule({
  id: 'too-deep',
  subject: 'briefing',
  summary: 'The briefing is nested too deeply to be read safely.',
  rationale:
    'Quotes and lists nested a thousand deep overflow a Markdown parser, sooner on one machine than on another. Levels are counted before it runs, so that the answer is the same everywhere and the other files are still checked.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  mandatory: true,
  since: '0.1.0',
  examples: {
    bad: `${'> '.repeat(120)}Rents rose [@census].\n`,
    good: '> Rents rose [@census].\n',
  },
  check: ({ issues }) => findingsOf(issues, 'too-deep'),
})
