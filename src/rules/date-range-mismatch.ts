/** Reports sources outside the range of dates that a sentence gives for them. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { citedSources } from '../model/sentence-sources.ts'
import { findDateMentions, type DateMention } from '../syntax/date-mention.ts'
import { compareDates, printPartialDate } from '../syntax/date-value.ts'

/** What dates the sources themselves, not the event: "dated …", "published between …". */
const DATING =
  /\b(?:dated|published|issued|released|written|reports?|articles?|sources?|briefings?|posts?|coverage) (?:\w+ ){0,2}?(?:between|from|of)?\s*$/iu
const BETWEEN = /^\s*(?:to|and|until|through|–|—|-)\s*$/iu

export const dateRangeMismatch: BriefingRule = defineRule({
  id: 'date-range-mismatch',
  subject: 'briefing',
  summary: 'A cited source lies outside the dates that the sentence gives.',
  rationale:
    '“Dated October 31 to November 7” can be checked against the registry. A source from another day shows that the range or the citation is wrong.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'The change is in reports dated March 1 to March 2, 2025 [@gazette].\n',
    good: 'The change is in reports dated March 1 to March 7, 2025 [@gazette].\n',
  },
  *check({ path, sentences, citations }, { sourcesByKey }) {
    for (const sentence of sentences) {
      const range = sentence.kind === 'claim' ? rangeOf(sentence.text) : undefined
      if (!range) continue
      const [from, to] = range
      for (const key of citedSources(sentence, citations)) {
        const source = sourcesByKey.get(key)
        if (!source?.issued || source.issued.circa) continue
        const { start, end = start } = source.issued
        if (compareDates(end, from.date) >= 0 && compareDates(start, to.date) <= 0) continue
        const at = source.fields['issued'] ?? source.location.span
        yield {
          location: { path, span: sentence.span },
          message: `Source "${key}" is dated ${printPartialDate(start)}, outside ${printPartialDate(from.date)} to ${printPartialDate(to.date)}`,
          help: 'correct the range, or cite another source',
          related: [{ location: { path: source.location.path, span: at }, message: 'dated here' }],
          sentence: sentence.id,
        }
      }
    }
  },
})

/** Two dates with "to" or the like between them, after words that date the sources. */
function rangeOf(text: string): readonly [DateMention, DateMention] | undefined {
  const mentions = findDateMentions(text)
  for (const [index, from] of mentions.entries()) {
    const to = mentions[index + 1]
    if (!to || !BETWEEN.test(text.slice(from.span.end, to.span.start))) continue
    if (DATING.test(text.slice(0, from.span.start))) return [from, to]
  }
  return undefined
}
