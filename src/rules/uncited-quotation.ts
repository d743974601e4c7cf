/** Reports quotations in sentences that nobody has to cite otherwise. */
import { defineRule, type BriefingRule } from '../model/rule.ts'

/** Fewer words in quotation marks are a term or a title rather than somebody's statement. */
const FEWEST_WORDS = 3

export const uncitedQuotation: BriefingRule = defineRule({
  id: 'uncited-quotation',
  subject: 'briefing',
  summary: 'A quotation has no citation.',
  rationale:
    'Somebody else’s words need a source even where the sentence around them is a question, an opinion or a lead-in. Claims are left to uncited-claim, so that one gap is one finding.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Did the mayor really say “the ferry will never run again”?\n',
    good: 'Did the mayor really say “the ferry will never run again” [@gazette]?\n',
  },
  *check({ path, sentences }) {
    for (const { id, kind, quotations, coverage } of sentences) {
      if (kind === 'claim' || kind === 'heading' || kind === 'outside' || coverage.length > 0)
        continue
      for (const { text, span } of quotations) {
        if (wordCount(text) < FEWEST_WORDS) continue
        yield {
          location: { path, span },
          message: 'Quotation has no citation',
          help: 'cite where the words come from, as in [@key, p. 4]',
          sentence: id,
        }
      }
    }
  },
})

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}
