/** Reports links in the text to pages that the registry lacks. */
import { defineRule, type BriefingRule } from '../model/rule.ts'

const claimZones: ReadonlySet<string | undefined> = new Set(['summary', 'body'])

export const unregisteredLink: BriefingRule = defineRule({
  id: 'unregistered-link',
  subject: 'briefing',
  summary: 'A link leads to a page that the registry lacks.',
  rationale:
    'Readers take a link beside a claim for its source. Without a registry entry it backs nothing: it has no title, date or archived copy, and when the page moves nobody knows what stood there.',
  // A link may only be a convenience; a claim that needs a source is `uncited-claim` in any profile.
  severity: { draft: 'off', review: 'note', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: 'Rents rose by 4 % in 2024, as [a post](https://post.example/rents) says [@census].\n',
    good: 'Rents rose by 4 % in 2024, as [the census](https://stats.example/census) says.\n',
  },
  *check({ path, sections, blocks, links, citations }) {
    const citing = new Set(
      citations.filter(({ form }) => form === 'link').map(({ span }) => span.start),
    )
    for (const { url, span, block } of links) {
      const section = blocks[block]?.section
      const zone = section === undefined ? undefined : sections[section]?.zone
      if (!claimZones.has(zone) || citing.has(span.start) || !/^https?:\/\//i.test(url)) continue
      yield {
        location: { path, span },
        message: `Link to "${url}" is not in the registry`,
        help: 'add the page to the registry, so that the link counts as a citation',
      }
    }
  },
})
