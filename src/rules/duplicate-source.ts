/** Reports registry entries whose key is taken. */
import { defineRule, type ProjectRule } from '../model/rule.ts'

export const duplicateSource: ProjectRule = defineRule({
  id: 'duplicate-source',
  subject: 'project',
  summary: 'Two registry entries have the same key.',
  rationale:
    'A key names one source. With two entries only the first is used, and nobody can tell which one the author of a citation had in mind.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- { id: census, type: report, title: 2024 population census }\n- { id: census, type: report, title: 2014 population census }\n',
    good: '- { id: census, type: report, title: 2024 population census }\n- { id: census-2014, type: report, title: 2014 population census }\n',
  },
  *check(_project, { registry }) {
    for (const { key, location, first } of registry.duplicates)
      yield {
        location,
        message: `Source "${key}" is defined twice`,
        help: 'rename one of the two, or remove it; only the first is used',
        related: [{ location: first, message: 'first defined here' }],
      }
  },
})
