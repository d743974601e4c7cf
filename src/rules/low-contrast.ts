/** Reports colours of the config in which a page would be hard to read. */
import { findingsOf } from '../model/issue.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const lowContrast: ProjectRule = defineRule({
  id: 'low-contrast',
  subject: 'project',
  summary: 'A colour of the config is hard to read on another.',
  rationale:
    'Words need a contrast of 4.5 to what they stand on and the borders of controls one of 3 (WCAG 2.2, level AA), or people with weak eyes, a cheap screen or the sun behind them cannot read the page. Colours that the config does not name are ours and count as well: a new paper must suit the usual ink.',
  severity: { draft: 'note', review: 'warning', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'config',
    bad: "site:\n  colours:\n    light: { accent: '#8fbcf0' }\n",
    good: "site:\n  colours:\n    light: { accent: '#0b6e4f' }\n    dark: { accent: '#7ad1b0' }\n",
  },
  check: (_project, { registry }) => findingsOf(registry.issues, 'low-contrast'),
})
