/** Reports key claims that rest on one source, or on several with one origin. */
import { declaredTargets } from '../model/comment.ts'
import { originsOf } from '../model/origins.ts'
import { citedSources } from '../model/sentence-sources.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { spanHolder } from '../text/span-holder.ts'

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
  *check({ path, sentences, citations, comments }, { sourcesByKey }) {
    const targets = declaredTargets(comments, 'key')
    if (targets.length === 0) return
    const isIn = spanHolder(targets)
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      if (kind !== 'claim' || !isIn(span)) continue
      const cited = citedSources(sentence, citations)
      const origins = originsOf(cited, sourcesByKey)
      if (cited.size === 0 || (cited.size > 1 && origins.size !== 1)) continue
      const [origin = ''] = origins
      yield {
        location: { path, span },
        message:
          cited.size === 1
            ? 'Key claim rests on one source'
            : `Key claim rests on one origin, "${origin}", through ${cited.size} sources`,
        help: 'cite a second, independent source',
        sentence: id,
      }
    }
  },
})
