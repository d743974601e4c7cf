/** Reports claims that something does not exist, in briefings that do not say where they looked. */
import { ownWords } from '../model/own-words.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

const ABSENCE =
  /\b(?:no (?:public |direct |credible |independent |reliable |clear |further )?(?:evidence|record|records|trace|sign|indication|proof|mention|report|reports|source|sources)\b|(?:found|find|finds|shows?|contains?) (?:nothing|no)\b|there (?:is|are|was|were) no (?:known|evidence|record|report|mention|sign)\b|has never (?:been )?(?:reported|documented|recorded|shown)\b|(?:could|can)not be (?:found|verified|confirmed)\b)/iu
const SEARCH =
  /\b(?:search(?:ed|es|ing)?|looked (?:for|through|in|at)|reviewed|queried|checked|examined|combed|went through|scanned|database|archive)\b/iu

export const absenceClaimWithoutSearch: BriefingRule = defineRule({
  id: 'absence-claim-without-search',
  subject: 'briefing',
  summary: 'A claim of absence does not say what was searched.',
  rationale:
    '“There is no evidence of …” is as strong as the search behind it. Either the sentence says what was looked through, or the briefing has a section on its method.',
  severity: { draft: 'off', review: 'off', publish: 'note' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'There is no evidence of a second ferry [@harbour].\n',
    good: 'A search of the harbour register found no second ferry [@harbour].\n',
  },
  *check({ path, sections, sentences }) {
    if (sections.some(({ zone }) => zone === 'method')) return
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      const words = kind === 'claim' ? ownWords(sentence) : ''
      if (!ABSENCE.test(words) || SEARCH.test(words)) continue
      yield {
        location: { path, span },
        message: 'Claim of absence without a search',
        help: 'say what was searched and when, here or in a section "Method"',
        sentence: id,
      }
    }
  },
})
