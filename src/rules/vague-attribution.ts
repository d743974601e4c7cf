/** Reports claims whose speaker is nobody. */
import { ownWords } from '../model/own-words.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

const NOBODY =
  /\b(?:it (?:is|was|has been) (?:widely |generally |commonly |often |long )?(?:believed|thought|said|claimed|reported|alleged|rumou?red|understood|assumed|considered|known|held)\b(?! (?:in|by)\b)|(?:some|many|several|various) (?:people |observers |critics |experts |analysts |commentators )?(?:say|believe|think|claim|argue|suggest|feel)\b|critics (?:say|claim|argue)\b|reportedly\b|allegedly\b|sources (?:say|said|claim|suggest)\b|there (?:are|have been) (?:claims|rumou?rs|reports|suggestions) (?:that|of)\b)/iu

export const vagueAttribution: BriefingRule = defineRule({
  id: 'vague-attribution',
  subject: 'briefing',
  summary: 'A claim is attributed to nobody in particular.',
  rationale:
    '“It is believed” and “some say” hide who speaks. A reader cannot weigh a statement without knowing whose it is, and a citation does not say it in the sentence.',
  severity: { draft: 'off', review: 'off', publish: 'note' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'It is widely believed that rents will fall [@gazette].\n',
    good: 'The Gazette expects rents to fall [@gazette].\n',
  },
  *check({ path, sentences }) {
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      const match = kind === 'claim' ? NOBODY.exec(ownWords(sentence)) : null
      if (!match) continue
      yield {
        location: { path, span },
        message: `Attribution to nobody in particular: "${match[0]}"`,
        help: 'name who says it',
        sentence: id,
      }
    }
  },
})
