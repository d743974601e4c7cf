/** Reports cited sources that contribute nothing to the claim. */
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const idleCitation: BriefingRule = defineRule({
  id: 'idle-citation',
  subject: 'briefing',
  summary: 'A source cited with others has nothing that the claim names.',
  rationale:
    'Two markers look like two confirmations. A source that holds none of the claim’s quotations, numbers, dates and names, and few of its words, confirms nothing.',
  severity: { draft: 'off', review: 'note', publish: 'note' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: {
      census: 'Rents in the old town rose by 4.1 % in 2024.\n',
      harbour: 'The ferry sails at noon from the north pier.\n',
    },
    bad: 'Rents rose by 4.1 % in 2024 [@census] [@harbour].\n',
    good: 'Rents rose by 4.1 % in 2024 [@census].\n',
  },
  *check({ path, sentences, citations, evidence }) {
    for (const { sentence, cited } of evidence)
      for (const { citation, item, source, idle } of cited) {
        const place = citations[citation]?.items[item]
        const id = sentences[sentence]?.id
        if (!idle || !place || source === undefined) continue
        yield {
          location: { path, span: place.span },
          message: `Source "${source}" has nothing that the claim names`,
          help: 'take the marker away, or move it to the words that the source is for',
          ...(id !== undefined && { sentence: id }),
        }
      }
  },
})
