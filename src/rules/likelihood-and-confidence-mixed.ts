/** Reports sentences that state a likelihood and a confidence at once (ICD 203, section D.6.e.(2)(b)). */
import { ownWords } from '../model/own-words.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

const LIKELIHOOD =
  /\b(?:almost (?:no chance|certain(?:ly)?)|nearly certain|remote(?: chance)?|(?:highly |very )?(?:unlikely|improbabl[ey]|likely|probabl[ey])|roughly even (?:chance|odds)|chances? (?:is|are)|even (?:chance|odds))\b/iu
const CONFIDENCE =
  /\b(?:(?:high|moderate|medium|low) confidence|(?:highly|moderately|fully|not very|fairly) confident)\b/iu

export const likelihoodAndConfidenceMixed: BriefingRule = defineRule({
  id: 'likelihood-and-confidence-mixed',
  subject: 'briefing',
  summary: 'A sentence mixes a likelihood with a confidence level.',
  rationale:
    'How probable an event is and how good the basis of the judgement is are two things. Intelligence Community Directive 203 keeps them out of one sentence, because readers multiply or confuse them.',
  severity: { draft: 'off', review: 'off', publish: 'note' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'We judge with high confidence that rents will very likely fall [@gazette].\n',
    good: 'Rents will very likely fall [@gazette]. The basis of this is strong [@census].\n',
  },
  *check({ path, sentences }) {
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      if (kind === 'heading' || kind === 'outside') continue
      const words = ownWords(sentence)
      if (!LIKELIHOOD.test(words) || !CONFIDENCE.test(words)) continue
      yield {
        location: { path, span },
        message: 'Likelihood and confidence in one sentence',
        help: 'state how likely it is here, and how sure you are in a sentence of its own',
        sentence: id,
      }
    }
  },
})
