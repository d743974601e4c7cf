/** Reports sources that no citation names. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Finding } from '../model/diagnostic.ts'
import { namedSources } from '../model/named-sources.ts'
import { defineRule, type ProjectRule } from '../model/rule.ts'
import type { Registry } from '../model/source.ts'

export const unusedSource: ProjectRule = defineRule({
  id: 'unused-source',
  subject: 'project',
  summary: 'A source is never cited.',
  rationale:
    'A source in the front matter’s list that the text never cites lends it weight that nobody can check. In the registry it is clutter, unless other projects share the registry.',
  // A shared registry holds more than one project cites, which is no fault of a briefing's.
  severity: { draft: 'off', review: 'note', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '---\nsources: [census, harbour, almanac, gazette]\n---\n\nRents rose by 4 % in 2024 [1].\n',
    good: 'Rents rose by 4 % in 2024 [@census; @gazette]. The ferry is late [@harbour; @almanac].\n',
  },
  *check({ briefings, complete }, { registry }) {
    for (const briefing of briefings) yield* uncitedInList(briefing)
    if (complete) yield* unusedInRegistry(briefings, registry)
  },
})

/** Unknown keys are left to `unknown-source`. */
function* uncitedInList({ path, bibliography }: ClaimedBriefing): Iterable<Finding> {
  for (const { key, source, listed, citations } of bibliography) {
    if (!source || !listed || citations.length > 0) continue
    yield {
      location: { path, span: listed },
      message: `Source "${key}" is listed but never cited`,
      help: 'cite it, or remove it from `sources`',
    }
  }
}

function* unusedInRegistry(
  briefings: readonly ClaimedBriefing[],
  { sources }: Registry,
): Iterable<Finding> {
  const named = namedSources(briefings)
  for (const { key, location, fields } of sources) {
    if (named.has(key)) continue
    yield {
      location: { path: location.path, span: fields['id'] ?? location.span },
      message: `Source "${key}" is cited by no briefing`,
      help: 'cite it, or remove it from the registry',
    }
  }
}
