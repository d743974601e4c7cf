/** Reports suppressions that do not say why. */
import { defineRule, type SuppressionRule } from '../model/rule.ts'

export const suppressionWithoutReason: SuppressionRule = defineRule({
  id: 'suppression-without-reason',
  subject: 'suppressions',
  summary: 'A suppression gives no reason.',
  rationale:
    'Whoever reads the report must be able to judge why a finding was set aside; without a reason it silences nothing.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '<!-- briefing-ignore uncited-claim -->\nRents rose.\n',
    good: '<!-- briefing-ignore uncited-claim: common knowledge in the town -->\nRents rose.\n',
  },
  *check({ briefing, suppressions }) {
    for (const { rule, reason, span } of suppressions) {
      if (reason !== '') continue
      yield {
        location: { path: briefing.path, span },
        message: `Suppression of "${rule}" gives no reason`,
        help: `write it after a colon, as in <!-- briefing-ignore ${rule}: reason -->`,
      }
    }
  },
})
