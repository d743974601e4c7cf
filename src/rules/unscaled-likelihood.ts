/** Reports words of probability that stand on no scale (ICD 203, section D.6.e.(2)(a)). */
import { ownWords } from '../model/own-words.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

const UNSCALED =
  /\b(?:possibly|perhaps|conceivabl[ey]|presumabl[ey]|arguably|may well|might well|could well|in all likelihood|(?:a )?(?:good|fair|serious|real|decent|slim|outside) (?:chance|possibility|prospect)|cannot be ruled out|can(?:no|')t rule out|doubtful|a safe bet|odds are|chances are)\b/iu
const SCALE =
  'almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain'

export const unscaledLikelihood: BriefingRule = defineRule({
  id: 'unscaled-likelihood',
  subject: 'briefing',
  summary: 'A likelihood is worded outside the seven-step scale.',
  rationale:
    'Readers take “possibly” or “a good chance” for anything from 10 to 80 per cent. The seven terms of Intelligence Community Directive 203 have ranges that can be looked up.',
  severity: { draft: 'off', review: 'off', publish: 'note' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'The ferry will possibly stop running [@harbour].\n',
    good: 'The ferry is unlikely to stop running [@harbour].\n',
  },
  *check({ path, sentences }) {
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      const isProse = kind !== 'heading' && kind !== 'outside'
      const match = isProse ? UNSCALED.exec(ownWords(sentence)) : null
      if (!match) continue
      yield {
        location: { path, span },
        message: `Likelihood outside the scale: "${match[0]}"`,
        help: `use one of: ${SCALE}`,
        sentence: id,
      }
    }
  },
})
