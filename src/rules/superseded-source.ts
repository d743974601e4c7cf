/** Reports citations of sources that a newer one replaces. */
import { firstCitingPlace } from '../model/citing-place.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const supersededSource: BriefingRule = defineRule({
  id: 'superseded-source',
  subject: 'briefing',
  summary: 'A cited source has been replaced by another.',
  rationale:
    'A revised report or a new release may say something else than the one before it. The registry records what replaces a source under `custom.supersededBy`; a briefing that cites both has compared them, and is left alone.',
  severity: { draft: 'note', review: 'warning', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- id: census\n  type: report\n  title: Census, provisional\n  custom: { supersededBy: census-final }\n- { id: census-final, type: report, title: Census }\n',
    good: '- { id: census, type: report, title: Census, custom: { supersededBy: } }\n',
  },
  *check(briefing) {
    const cited = new Set(
      briefing.bibliography.filter(({ citations }) => citations.length > 0).map(({ key }) => key),
    )
    for (const entry of briefing.bibliography) {
      const { key, source } = entry
      const newer = source?.notes.supersededBy
      const location = newer === undefined ? undefined : firstCitingPlace(briefing, entry)
      if (!source || newer === undefined || !location || cited.has(newer)) continue
      yield {
        location,
        message: `Source "${key}" is superseded by "${newer}"`,
        help: `cite "${newer}", or both where the difference matters`,
        related: [
          { location: fieldPlace(source, 'custom.supersededBy'), message: 'superseded here' },
        ],
      }
    }
  },
})
