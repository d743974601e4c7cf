/** Holds a rule that the package does not have, as its users may write one. */
import { defineRule, type Rule } from '../../src/index.ts'

export const shouting: Rule = defineRule({
  id: 'shouting',
  subject: 'briefing',
  summary: 'A sentence shouts.',
  rationale: 'Readers are asked to weigh sources, and loudness is none.',
  severity: { draft: 'note', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '1.0.0',
  url: 'https://desk.example/rules#shouting',
  examples: { bad: 'RENTS ROSE!', good: 'Rents rose.' },
  *check({ path, sentences }) {
    for (const { text, span } of sentences)
      if (text.endsWith('!')) yield { location: { path, span }, message: 'Sentence shouts' }
  },
})
