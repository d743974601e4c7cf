/** Reports citations that the program of `--verifier` rejected. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { verifiedAs } from '../model/verified-as.ts'

export const rejectedByVerifier: BriefingRule = defineRule({
  id: 'rejected-by-verifier',
  subject: 'briefing',
  summary: 'The program of `--verifier` says that a source does not bear a claim out.',
  rationale:
    'The checks of this program find words and numbers and never judge what a text means. Whoever runs a verifier trusts it with that judgement, and its “no” wants a reader’s eye.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents fell by 4 % in 2024 [@census].\n',
    good: 'Rents rose by 4 % in 2024 [@census].\n',
  },
  *check(briefing) {
    for (const { source, reason, sentence, span } of verifiedAs(briefing, 'fail'))
      yield {
        location: { path: briefing.path, span },
        message: `Verifier rejects "${source}" for this claim: ${reason}`,
        help: 'compare the claim with the passage, and mend the claim or cite another source',
        sentence,
      }
  },
})
