/** Reports suppressions that silence nothing, have expired or name no rule. */
import { didYouMean } from '../text/closest.ts'
import type { Suppression } from '../model/comment.ts'
import type { SeverityOrOff } from '../model/diagnostic.ts'
import { defineRule, type SuppressionRule } from '../model/rule.ts'

export const unusedSuppression: SuppressionRule = defineRule({
  id: 'unused-suppression',
  subject: 'suppressions',
  summary: 'A suppression silences nothing.',
  rationale:
    'A comment left behind after the gap was mended will hide the next one in the same place.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '<!-- briefing-ignore uncited-claim: common knowledge -->\nRents rose [@census].\n',
    good: '<!-- briefing-ignore uncited-claim: common knowledge -->\nRents rose.\n',
  },
  *check({ briefing, suppressions, used }, { severities, today }) {
    for (const suppression of suppressions) {
      if (used.has(suppression) || suppression.reason === '') continue
      const { message, help } = describe(suppression, severities, today)
      yield { location: { path: briefing.path, span: suppression.ruleSpan }, message, help }
    }
  },
})

function describe(
  { rule, until }: Suppression,
  severities: ReadonlyMap<string, SeverityOrOff>,
  today: string,
): { message: string; help: string } {
  if (!severities.has(rule)) {
    const help = didYouMean(rule, severities.keys(), '`briefing explain` lists the rules')
    return { message: `Suppression names no rule: "${rule}"`, help }
  }
  if (until !== undefined && until < today)
    return {
      message: `Suppression of "${rule}" expired on ${until}`,
      help: 'mend the finding, or renew the date with a reason',
    }
  return { message: `Suppression of "${rule}" silences nothing`, help: 'remove the comment' }
}
