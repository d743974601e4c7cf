/** Reports claims about a day on which none of their sources had been written. */
import { ownWords } from '../model/own-words.ts'
import { citedSources } from '../model/sentence-sources.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { PartialDate } from '../model/date.ts'
import { findDateMentions } from '../syntax/date-mention.ts'
import { compareDates, printPartialDate } from '../syntax/date-value.ts'

/** Only a sentence that says that something has happened can come too late for its source. */
const PAST =
  /\b(?:was|were|had|did|\p{Ll}{2,}ed|became|began|broke|brought|built|came|chose|cut|fell|fought|found|gave|got|grew|held|kept|led|left|lost|made|met|paid|ran|rose|said|sank|saw|sent|shot|sold|spent|spoke|stood|struck|took|told|went|won|wrote)\b/u
/** One that looks ahead may well name a later date. */
const AHEAD =
  /\b(?:will|would|shall|expect(?:s|ed)?|plan(?:s|ned)?|forecast|project(?:s|ed)|predict(?:s|ed)?|schedul\w+|due|by|until|target|aims?|propos\w+|from .{0,20} (?:on|onwards))\b/iu

export const anachronisticCitation: BriefingRule = defineRule({
  id: 'anachronistic-citation',
  subject: 'briefing',
  summary: 'A claim names a date later than all of its sources.',
  rationale:
    'A source cannot report what happened after it was issued. Either the date is wrong, or the citation is, or a later source is missing.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose in March 2026 [@gazette].\n',
    good: 'Rents rose in February 2025 [@gazette].\n',
  },
  *check({ path, sentences, citations }, { sourcesByKey }) {
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      const words = kind === 'claim' ? ownWords(sentence) : ''
      if (!PAST.test(words) || AHEAD.test(words)) continue
      const issued: PartialDate[] = []
      let undated = false
      for (const key of citedSources(sentence, citations)) {
        const date = sourcesByKey.get(key)?.issued
        if (date && !date.circa) issued.push(date.end ?? date.start)
        else undated = true
      }
      if (undated || issued.length === 0) continue
      const late = findDateMentions(words).find(({ date }) =>
        issued.every((source) => compareDates(date, source) > 0),
      )
      if (!late) continue
      const latest = issued.reduce((a, b) => (compareDates(b, a) > 0 ? b : a))
      yield {
        location: { path, span },
        message: `Claim names ${printPartialDate(late.date)}, and its latest source is of ${printPartialDate(latest)}`,
        help: 'cite a source from after that day, or correct the date',
        sentence: id,
      }
    }
  },
})
