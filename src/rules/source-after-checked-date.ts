/** Reports sources that are younger than the day on which the briefing was checked. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { compareDates, printPartialDate } from '../syntax/date-value.ts'

export const sourceAfterCheckedDate: BriefingRule = defineRule({
  id: 'source-after-checked-date',
  subject: 'briefing',
  summary: 'A source is younger than the briefing’s checked date.',
  rationale:
    'The checked date tells readers as of when the briefing holds. Nobody can have checked it against a source that did not exist yet, so that one of the two dates is wrong.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '---\nchecked: 2025-01-31\n---\n\nRents rose by 4 % in 2024 [@gazette].\n',
    good: '---\nchecked: 2025-03-31\n---\n\nRents rose by 4 % in 2024 [@gazette].\n',
  },
  *check({ path, frontMatter, bibliography, citations }) {
    const { checked } = frontMatter
    if (!checked) return
    for (const { key, source, citations: citing } of bibliography) {
      const issued = source?.issued
      // A date that is only approximate, or of which the month is unknown, may well be earlier.
      if (!source || !issued || issued.circa) continue
      if (compareDates(issued.start, checked.start) <= 0) continue
      const first = citations[citing[0] ?? -1]?.items.find((item) => item.key === key)
      if (!first) continue
      const [then, now] = [printPartialDate(issued.start), printPartialDate(checked.start)]
      yield {
        location: { path, span: first.span },
        message: `Source "${key}" is dated ${then}, after the checked date ${now}`,
        help: 'check the briefing again and update `checked`, or correct the date of the source',
        related: [
          {
            location: {
              path: source.location.path,
              span: source.fields['issued'] ?? source.location.span,
            },
            message: 'dated here',
          },
        ],
      }
    }
  },
})
