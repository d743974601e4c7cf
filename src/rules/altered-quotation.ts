/** Reports quotations that nearly match their source. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import type { Difference } from '../model/evidence.ts'
import { echo, passageWords, statedSpecifics } from '../model/stated-specifics.ts'

export const alteredQuotation: BriefingRule = defineRule({
  id: 'altered-quotation',
  subject: 'briefing',
  summary: 'A quotation differs from the words of its source.',
  rationale:
    'Quotation marks promise the very words. Spaces, dashes and the style of quotation marks may differ; what was left out, put in or changed is marked with "…" or brackets.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: { gazette: 'The mayor said that the ferry will run again before the summer.\n' },
    bad: 'The mayor promised that “the ferry will run again after the summer” [@gazette].\n',
    good: 'The mayor promised that “the ferry will run again before the summer” [@gazette].\n',
  },
  *check(briefing) {
    for (const { specific, sentence } of statedSpecifics(briefing)) {
      const { result, difference, passage, span } = specific
      if (result !== 'altered') continue
      yield {
        location: { path: briefing.path, span: difference?.span ?? span },
        message: difference ? wordsOf(difference) : 'Quotation differs from its source',
        help: `quote the source as it is, or mark the change${passage ? `: ${passageWords(passage)}` : ''}`,
        ...(sentence !== undefined && { sentence }),
      }
    }
  },
})

function wordsOf({ written, stored }: Difference): string {
  if (written === '') return `Quotation leaves out "${echo(stored)}"`
  if (stored === '') return `Quotation adds "${echo(written)}"`
  return `Quotation has "${echo(written)}" where its source has "${echo(stored)}"`
}
