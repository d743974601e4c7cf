/** Reports pages and data that change, and were last looked at long before the briefing was checked. */
import { firstCitingPlace } from '../model/citing-place.ts'
import type { DateValue } from '../model/date.ts'
import { fieldPlace } from '../model/field-place.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { Source } from '../model/source.ts'
import { printPartialDate } from '../syntax/date-value.ts'
import { firstDay, lastDay } from '../syntax/day-number.ts'

/** Days after which a page may well say something else; a checked date a year later has not looked at it. */
const bound = 365

/** What is kept up to date under one address. What has a date of issue or a version stays as it is. */
const changing: ReadonlySet<string> = new Set([
  'dataset',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'software',
  'webpage',
])

export const staleSource: BriefingRule = defineRule({
  id: 'stale-source',
  subject: 'briefing',
  summary: 'A source that changes was last looked at long before the briefing was checked.',
  rationale:
    'A page or data set without a date of issue is whatever stands there today. When it was last looked at more than a year before the checked date of the briefing, that date promises a check that was not made.',
  severity: { draft: 'off', review: 'note', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    briefing: '---\nchecked: 2026-03-01\n---\n\nThe ferry runs daily [@timetable].\n',
    bad: '- { id: timetable, type: webpage, title: Timetable, accessed: 2024-11-02 }\n',
    good: '- { id: timetable, type: webpage, title: Timetable, accessed: 2026-02-27 }\n',
  },
  *check(briefing) {
    const { checked } = briefing.frontMatter
    if (!checked) return
    for (const entry of briefing.bibliography) {
      const { key, source } = entry
      const look = source && lastLook(source)
      if (!source || !look || firstDay(checked.start) - lastDay(look.date.start) <= bound) continue
      const location = firstCitingPlace(briefing, entry)
      if (!location) continue
      const [then, now] = [printPartialDate(look.date.start), printPartialDate(checked.start)]
      yield {
        location,
        message: `Source "${key}" was last looked at on ${then}, more than a year before ${now}`,
        help: 'look at it again and update `accessed`, or cite an edition with a date of issue',
        related: [{ location: fieldPlace(source, look.field), message: 'last looked at' }],
      }
    }
  },
})

interface Look {
  readonly field: string
  readonly date: DateValue
}

/** The latest day on which anybody is known to have looked at a source that changes. */
function lastLook({ type, issued, csl, accessed, notes }: Source): Look | undefined {
  if (!changing.has(type) || issued || csl['version'] !== undefined) return undefined
  const looks = [
    { field: 'accessed', date: accessed },
    { field: 'custom.snapshot.at', date: notes.snapshot?.at },
    { field: 'custom.link.checkedAt', date: notes.link?.checkedAt },
  ]
  let latest: Look | undefined
  for (const { field, date } of looks)
    if (date && (!latest || lastDay(date.start) > lastDay(latest.date.start)))
      latest = { field, date }
  return latest
}
