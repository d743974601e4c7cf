/** Reports sources whose citations could not be checked for want of their text. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Span } from '../text/span.ts'
import { countNoun } from '../text/count-noun.ts'

export const uncheckedCitation: BriefingRule = defineRule({
  id: 'unchecked-citation',
  subject: 'briefing',
  summary: 'A cited source has no stored text, so that nothing was checked against it.',
  rationale:
    'What was not checked has not passed. One finding for each source and briefing says how many citations wait for its text.',
  severity: { draft: 'off', review: 'off', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: { harbour: 'The ferry sails at noon from the north pier.\n' },
    bad: 'The almanac has the river at its lowest in August [@almanac].\n',
    good: 'The ferry sails at noon [@harbour].\n',
  },
  *check(briefing) {
    for (const [source, { places, reason }] of uncheckedSources(briefing)) {
      const [span] = places.values()
      if (!span) continue
      const count = countNoun(places.size, 'citation')
      yield {
        location: { path: briefing.path, span },
        message: `Source "${source}" was not checked for ${count}: ${reason}`,
        help: `store its text with \`briefing sources capture ${source}\``,
      }
    }
  },
})

interface Unchecked {
  /** Spans of the cite items, each once, in text order. */
  readonly places: Map<string, Span>
  readonly reason: string
}

/** Sources of the registry without a text to check against, by key; unknown ones are left to `unknown-source`. */
function uncheckedSources({
  citations,
  evidence,
}: Pick<EvidencedBriefing, 'citations' | 'evidence'>): ReadonlyMap<string, Unchecked> {
  const bySource = new Map<string, Unchecked>()
  for (const { cited } of evidence)
    for (const { citation, item, source, gap, reason } of cited) {
      const place = citations[citation]?.items[item]
      if (gap !== 'no-text' || source === undefined || !place) continue
      const unchecked = bySource.get(source) ?? { places: new Map<string, Span>(), reason }
      bySource.set(source, unchecked)
      unchecked.places.set(`${citation}:${item}`, place.span)
    }
  return bySource
}
