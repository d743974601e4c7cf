/** Reports quotations that no source behind them has. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { amongSources, passageWords, statedSpecifics } from '../model/stated-specifics.ts'

export const missingQuotation: BriefingRule = defineRule({
  id: 'missing-quotation',
  subject: 'briefing',
  summary: 'A quotation is in none of the sources cited for it.',
  rationale:
    'Words in quotation marks that the cited source does not hold are invented, misattributed, or taken from elsewhere. Every source cited for them has stored text, and all of it was searched.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: { gazette: 'The mayor said that the ferry will run again before the summer.\n' },
    bad: 'The mayor called the delay “a disgrace for the whole town” [@gazette].\n',
    good: 'The mayor said that “the ferry will run again” [@gazette].\n',
  },
  *check(briefing) {
    for (const { specific, sentence, sources } of statedSpecifics(briefing)) {
      const { kind, result, passage, span } = specific
      if (kind !== 'quotation' || result !== 'missing') continue
      const near = passage ? `; ${passageWords(passage)}` : ''
      yield {
        location: { path: briefing.path, span },
        message: `Quotation is not in ${amongSources(sources)}`,
        help: `cite the source that has these words, or take away the quotation marks${near}`,
        ...(sentence !== undefined && { sentence }),
      }
    }
  },
})
