/** Reports cited sources that lack what a reader needs to find them. */
import { fieldPlace } from '../model/field-place.ts'
import { namedSources } from '../model/named-sources.ts'
import { neededFields, type Need } from '../model/needed-fields.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'
import type { Source } from '../model/source.ts'

export const incompleteSource: ProjectRule = defineRule({
  id: 'incomplete-source',
  subject: 'project',
  summary: 'A source lacks what a reader needs to find it.',
  rationale:
    'A citation is worth what it leads to. Each type of source needs other things: a page its address and a day, a newspaper article its paper, its day and a page or address, a report who issued it, when and under what number or address.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- { id: census, type: report, title: Census }\n',
    good: '- id: census\n  type: report\n  title: Census\n  publisher: Statistics Office\n  issued: 2024-05-14\n  URL: https://stats.example/census\n',
  },
  *check({ briefings }, { sourcesByKey }) {
    for (const key of namedSources(briefings)) {
      const source = sourcesByKey.get(key)
      if (!source) continue
      const missing = (neededFields.get(source.type) ?? []).filter((need) => !tells(source, need))
      if (missing.length === 0) continue
      yield {
        location: fieldPlace(source, 'id'),
        message: `Source "${source.key}" does not say ${missing.map(({ words }) => words).join(', nor ')}`,
        help: `add ${missing.map(({ advice }) => advice).join(', and ')}`,
      }
    }
  },
})

function tells({ csl, notes }: Source, { fields }: Need): boolean {
  return fields.some((field) => {
    if (field === 'custom.archive') return notes.archives.length > 0
    if (field === 'custom.snapshot') return notes.snapshot !== undefined
    return csl[field] !== undefined
  })
}
