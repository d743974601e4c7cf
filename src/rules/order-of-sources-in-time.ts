/** Reports sentences that order their sources in time otherwise than the registry does. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { PartialDate } from '../model/date.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { ClaimedSentence, Coverage } from '../model/sentence.ts'
import type { SourceLookup } from '../model/source.ts'
import { compareDates, printPartialDate } from '../syntax/date-value.ts'

const EARLY =
  /\b(?:earl(?:y|ier|iest)|initial(?:ly)?|first|previous(?:ly)?|original(?:ly)?|older|oldest)\b/iu
const LATE =
  /\b(?:lat(?:er|est)|most recent(?:ly)?|subsequent(?:ly)?|newer|newest|since then|by then|more recent(?:ly)?)\b/iu

export const orderOfSourcesInTime: BriefingRule = defineRule({
  id: 'order-of-sources-in-time',
  subject: 'briefing',
  summary: 'A sentence calls a younger source the earlier one.',
  rationale:
    '“Earlier accounts … [1], the latest … [2]” is a statement about dates that the registry knows. A story of how reports developed is wrong when they stand in another order.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Earlier reports put the rise at 6 % [@gazette], and the latest at 4 % [@census].\n',
    good: 'Earlier reports put the rise at 4 % [@census], and the latest at 6 % [@gazette].\n',
  },
  *check(briefing, { sourcesByKey }) {
    for (const sentence of briefing.sentences) {
      if (sentence.kind !== 'claim' || sentence.coverage.length < 2) continue
      const clauses = sentence.coverage.map((coverage) =>
        clauseOf(briefing, sentence, coverage, sourcesByKey),
      )
      const early = clauses.filter(({ words }) => EARLY.test(words) && !LATE.test(words))
      const late = clauses.filter(({ words }) => LATE.test(words) && !EARLY.test(words))
      for (const first of early)
        for (const second of late) {
          if (!first.oldest || !second.youngest) continue
          if (compareDates(first.oldest, second.youngest) <= 0) continue
          yield {
            location: { path: briefing.path, span: sentence.span },
            message: `The earlier source is of ${printPartialDate(first.oldest)}, the later one of ${printPartialDate(second.youngest)}`,
            help: 'turn the order round, or correct the citations',
            sentence: sentence.id,
          }
        }
    }
  },
})

interface Clause {
  readonly words: string
  readonly oldest: PartialDate | undefined
  readonly youngest: PartialDate | undefined
}

/** The words that a group of markers covers, and between which days its sources lie. */
function clauseOf(
  { blocks, citations }: ClaimedBriefing,
  { block }: ClaimedSentence,
  { textSpan, citations: indices }: Coverage,
  sources: SourceLookup,
): Clause {
  const dates = indices
    .flatMap((index) => citations[index]?.items ?? [])
    .flatMap(({ source }) => sources.get(source ?? '')?.issued?.start ?? [])
    .toSorted(compareDates)
  const words = blocks[block]?.text.slice(textSpan.start, textSpan.end) ?? ''
  return { words, oldest: dates[0], youngest: dates.at(-1) }
}
