/** Reports front matter that cannot be read as written. */
import { didYouMean } from '../text/closest.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import { isStricter, type Finding, type SeverityOrOff } from '../model/diagnostic.ts'
import { findingsOf } from '../model/issue.ts'
import { defineRule, type BriefingRule } from '../model/rule.ts'

export const invalidFrontMatter: BriefingRule = defineRule({
  id: 'invalid-front-matter',
  subject: 'briefing',
  summary: 'The front matter is broken or a field has a value it cannot have.',
  rationale:
    'Title, dates and the order of sources come from the front matter. A field that cannot be read is left out, so the page would silently lack it.',
  severity: { draft: 'error', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    bad: '---\ntitle: Rents in the old town\nchecked: 2026-02-31\n---\n\nRents rose [@census].\n',
    good: '---\ntitle: Rents in the old town\nchecked: 2026-02-28\n---\n\nRents rose [@census].\n',
  },
  *check(briefing, { severities }) {
    yield* findingsOf(briefing.issues, 'invalid-front-matter')
    yield* ineffectiveSettings(briefing, severities)
  },
})

/** A briefing may tighten a rule for itself; it may not excuse itself from one. */
function* ineffectiveSettings(
  { path, frontMatter }: ClaimedBriefing,
  severities: ReadonlyMap<string, SeverityOrOff>,
): Iterable<Finding> {
  for (const [id, wanted] of Object.entries(frontMatter.rules ?? {})) {
    const span =
      frontMatter.fields[`rules.${id}`] ?? frontMatter.fields['rules'] ?? frontMatter.span
    const location = { path, span }
    const configured = severities.get(id)
    if (configured === undefined) {
      const help = didYouMean(id, severities.keys(), '`briefing explain` lists the rules')
      yield { location, message: `Unknown rule "${id}"`, help }
    } else if (isStricter(configured, wanted)) {
      const message = `Front matter may not loosen "${id}" from ${configured} to ${wanted}`
      yield { location, message, help: 'use a suppression with a reason, or change the config' }
    }
  }
}
