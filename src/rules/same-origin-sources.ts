/** Reports claims whose several sources go back to one. */
import { fieldPlace } from '../model/field-place.ts'
import { originsOf } from '../model/origins.ts'
import { citedSources } from '../model/sentence-sources.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

/** More related places than this help nobody. */
const maxPlaces = 5

export const sameOriginSources: BriefingRule = defineRule({
  id: 'same-origin-sources',
  subject: 'briefing',
  summary: 'The sources of a claim all go back to one.',
  rationale:
    'Ten papers that print one wire report are one source, and citing several of them looks like agreement that nobody reached. The registry records where a source has it from under `custom.origin` and `custom.derived-from`.',
  severity: { draft: 'off', review: 'note', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'yaml',
    briefing: 'Rents rose [@pier; @harbour].\n',
    bad: '- { id: pier, type: post, title: Pier, custom: { origin: Wire } }\n- { id: harbour, type: post, title: Harbour, custom: { origin: Wire } }\n',
    good: '- { id: pier, type: post, title: Pier, custom: { origin: Wire } }\n- { id: harbour, type: post, title: Harbour, custom: { origin: Harbour Office } }\n',
  },
  *check({ path, sentences, citations }, { sourcesByKey }) {
    for (const sentence of sentences) {
      const { id, kind, span } = sentence
      const cited = citedSources(sentence, citations)
      if (kind !== 'claim' || cited.size < 2) continue
      const [origin, ...others] = originsOf(cited, sourcesByKey)
      if (origin === undefined || others.length > 0) continue
      const related = [...cited].flatMap((key) => {
        const source = sourcesByKey.get(key)
        const field = ['custom.origin', 'custom.derived-from'].find((name) => source?.fields[name])
        if (!source || field === undefined) return []
        return [{ location: fieldPlace(source, field), message: 'goes back to it here' }]
      })
      yield {
        location: { path, span },
        message: `${cited.size === 2 ? 'Both' : `All ${cited.size}`} sources of the claim go back to "${origin}"`,
        help: 'cite a source that has it from elsewhere, or name the one origin in the sentence',
        ...(related.length > 0 && { related: related.slice(0, maxPlaces) }),
        sentence: id,
      }
    }
  },
})
