/** Reports key claims that rest on one source. */
import { declaredTargets } from '../model/comment.ts'
import { citedSources } from '../model/sentence-sources.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { contains } from '../text/span.ts'

export const singleSourceClaim: BriefingRule = defineRule({
  id: 'single-source-claim',
  subject: 'briefing',
  summary: 'A key claim rests on one source.',
  rationale:
    'What a briefing stands or falls with deserves a second, independent source. Authors mark such claims with <!-- briefing: key --> above the block.',
  severity: { draft: 'off', review: 'off', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '<!-- briefing: key -->\nRents rose by 4 % in 2024 [@census].\n',
    good: '<!-- briefing: key -->\nRents rose by 4 % in 2024 [@census] [@gazette].\n',
  },
  *check({ path, sentences, citations, comments }) {
    const targets = declaredTargets(comments, 'key')
    if (targets.length === 0) return
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      const isKey = targets.some((target) => contains(target, span))
      if (kind !== 'claim' || !isKey || citedSources(sentence, citations).size !== 1) continue
      yield {
        location: { path, span },
        message: 'Key claim rests on one source',
        help: 'cite a second, independent source',
        sentence: id,
      }
    }
  },
})
