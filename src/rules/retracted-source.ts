/** Reports citations of sources that were withdrawn. */
import { firstCitingPlace } from '../model/citing-place.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const retractedSource: BriefingRule = defineRule({
  id: 'retracted-source',
  subject: 'briefing',
  summary: 'A cited source has been retracted.',
  rationale:
    'Those who published it no longer stand by what it says, and so nobody else can rest a claim on it. The registry records a retraction under `custom.retracted`.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    bad: '- id: census\n  type: report\n  title: 2024 population census\n  custom: { retracted: 2025-02-01 }\n',
    good: '- id: census\n  type: report\n  title: 2024 population census\n',
  },
  *check(briefing) {
    for (const entry of briefing.bibliography) {
      const { key, source } = entry
      const retracted = source?.notes.retracted
      const location = retracted && firstCitingPlace(briefing, entry)
      if (!source || !retracted || !location) continue
      const { date, reason } = retracted
      const when = date === undefined ? '' : ` on ${date.raw}`
      const why = reason === undefined ? '' : `: ${reason.replace(/\s+/g, ' ').replace(/\.$/, '')}`
      yield {
        location,
        message: `Source "${key}" was retracted${when}${why}`,
        help: 'cite another source, or write that this one was withdrawn and suppress the finding',
        related: [{ location: fieldPlace(source, 'custom.retracted'), message: 'retracted here' }],
      }
    }
  },
})
