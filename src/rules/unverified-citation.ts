/** Reports citations that the program of `--verifier` was asked about and did not judge. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { verifiedAs } from '../model/verified-as.ts'

export const unverifiedCitation: BriefingRule = defineRule({
  id: 'unverified-citation',
  subject: 'briefing',
  summary: 'The program of `--verifier` was asked about a citation and gave no verdict.',
  rationale:
    'A verifier that stops half-way, or cannot tell, has passed nothing. Without this finding a run whose verifier never started would look like one in which it agreed.',
  severity: { draft: 'off', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents may have risen by 4 % in 2024 [@census].\n',
    good: 'Rents rose by 4 % in 2024 [@census].\n',
  },
  *check(briefing) {
    for (const { source, reason, sentence, span } of verifiedAs(briefing, 'unchecked'))
      yield {
        location: { path: briefing.path, span },
        message: `Verifier did not judge "${source}" for this claim: ${reason}`,
        help: 'run it again, or read the source yourself',
        sentence,
      }
  },
})
