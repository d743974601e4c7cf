/** Reports claims that speak of several speakers and cite one. */
import { ownWords } from '../model/own-words.ts'
import { citedSources } from '../model/sentence-sources.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

const SPEAKERS =
  'analysts|experts|observers|commentators|critics|economists|scholars|scientists|researchers|historians|lawyers|studies|surveys|reports|outlets|media|newspapers|sources|officials|witnesses|accounts|briefings'
const PLURAL = new RegExp(
  `\\b(?:(?:multiple|several|many|numerous|various|most|all|other|recent|both|two|three|four|independent) (?:\\w+ ){0,2}(?:${SPEAKERS})\\b|(?:${SPEAKERS}) (?:\\w+ly )?(?:say|said|agree|agreed|report|reported|note|noted|warn|warned|argue|argued|describe|described|state|stated|find|found|converge|confirm|confirmed|estimate|expect|believe|suggest)\\b)`,
  'iu',
)

export const pluralAttributionSingleSource: BriefingRule = defineRule({
  id: 'plural-attribution-single-source',
  subject: 'briefing',
  summary: 'A claim names several speakers and cites one source.',
  rationale:
    '“Analysts say” and “reports uniformly state” promise agreement. One source shows what one speaker says, or what one reporter says that others say.',
  severity: { draft: 'off', review: 'off', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Several analysts say that rents will fall [@gazette].\n',
    good: 'Several analysts say that rents will fall [@gazette] [@census].\n',
  },
  *check({ path, sentences, citations }) {
    for (const sentence of sentences) {
      const match = sentence.kind === 'claim' ? PLURAL.exec(ownWords(sentence)) : null
      if (!match || citedSources(sentence, citations).size !== 1) continue
      yield {
        location: { path, span: sentence.span },
        message: `Several speakers, one source: "${match[0]}"`,
        help: 'cite the others too, or name the one who says it',
        sentence: sentence.id,
      }
    }
  },
})
