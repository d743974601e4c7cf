/** Reports cited sources that the front matter's list lacks. */
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const unlistedSource: BriefingRule = defineRule({
  id: 'unlisted-source',
  subject: 'briefing',
  summary: 'A cited source is missing from the front matter’s list.',
  rationale:
    'A list of sources in the front matter fixes their numbers and promises to be complete. A source outside it gets a number that no author chose and that changes as the text does.',
  severity: { draft: 'warning', review: 'warning', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '---\nsources: [census]\n---\n\nRents rose by 4 % in 2024 [1] [@gazette].\n',
    good: '---\nsources: [census, gazette]\n---\n\nRents rose by 4 % in 2024 [1] [@gazette].\n',
  },
  *check({ path, frontMatter, bibliography, citations }) {
    if (!frontMatter.sources?.length) return
    for (const { key, source, listed, citations: citing } of bibliography) {
      // An unknown key is `unknown-source`, which would say the same twice.
      if (!source || listed) continue
      const first = citations[citing[0] ?? -1]?.items.find((item) => item.key === key)
      if (!first) continue
      yield {
        location: { path, span: first.span },
        message: `Source "${key}" is not in the front matter’s list`,
        help: `add ${key} to \`sources\``,
      }
    }
  },
})
