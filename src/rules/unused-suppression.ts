/** Reports suppressions that silence nothing, have expired or name no rule. */
import { commentRemoval } from '../syntax/comment-removal.ts'
import { didYouMean, onlyClosest } from '../text/closest.ts'
import type { Suppression } from '../model/comment.ts'
import { fixIn, type FileFix } from '../model/diagnostic.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import { defineRule, type RuleContext, type SuppressionRule } from '../model/rule.ts'

export const unusedSuppression: SuppressionRule = defineRule({
  id: 'unused-suppression',
  subject: 'suppressions',
  summary: 'A suppression silences nothing.',
  rationale:
    'A comment left behind after the gap was mended will hide the next one in the same place.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'safe',
  since: '0.1.0',
  examples: {
    bad: '<!-- briefing-ignore uncited-claim: common knowledge -->\nRents rose [@census].\n',
    good: '<!-- briefing-ignore uncited-claim: common knowledge -->\nRents rose.\n',
  },
  *check({ briefing, suppressions, used }, { severities, today }) {
    for (const suppression of suppressions) {
      if (used.has(suppression) || suppression.reason === '') continue
      const { message, help, edit } = describe(suppression, briefing, { severities, today })
      const fix = edit && fixIn(briefing.path, edit)
      const location = { path: briefing.path, span: suppression.ruleSpan }
      yield { location, message, help, ...(fix && { fix }) }
    }
  },
})

interface Verdict {
  readonly message: string
  readonly help: string
  readonly edit?: FileFix
}

function describe(
  { rule, ruleSpan, span, until }: Suppression,
  { text }: EvidencedBriefing,
  { severities, today }: Pick<RuleContext, 'severities' | 'today'>,
): Verdict {
  const severity = severities.get(rule)
  if (severity === undefined) {
    const help = didYouMean(rule, severities.keys(), '`briefing explain` lists the rules')
    const message = `Suppression names no rule: "${rule}"`
    const guess = onlyClosest(rule, severities.keys())
    if (guess === undefined) return { message, help }
    // What it then silences, nobody has looked at.
    const edits = [{ span: ruleSpan, text: guess }]
    return { message, help, edit: { title: `Write "${guess}"`, safety: 'unsafe', edits } }
  }
  if (until !== undefined && until < today)
    return {
      message: `Suppression of "${rule}" expired on ${until}`,
      help: 'mend the finding, or renew the date with a reason',
    }
  const message = `Suppression of "${rule}" silences nothing`
  // A rule that is off says nothing now, and may in the next profile.
  if (severity === 'off') return { message, help: 'remove the comment' }
  const edits = [commentRemoval(text, span)]
  const edit: FileFix = { title: 'Remove the comment', safety: 'safe', edits }
  return { message, help: 'remove the comment', edit }
}
