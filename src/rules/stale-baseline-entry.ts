/** Reports entries of the baseline whose finding is gone. */
import { defineRule, type BaselineRule } from '../model/rule.ts'

export const staleBaselineEntry: BaselineRule = defineRule({
  id: 'stale-baseline-entry',
  subject: 'baseline',
  summary: 'The baseline accepts a finding that is no longer there.',
  rationale:
    'A baseline is a debt that should only shrink. An entry left behind after its claim was mended accepts the same gap once more, should it come back.',
  severity: { draft: 'note', review: 'warning', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    language: 'json',
    briefing: 'Rents rose by 4 % in 2024.\n',
    bad: '{"version": 1, "entries": [\n  {"rule": "uncited-claim", "path": "briefing.md", "fingerprint": "0123456789abcdef:1", "excerpt": "Rents fell."}\n]}\n',
    good: '{"version": 1, "entries": []}\n',
  },
  *check({ baseline: { path }, stale }) {
    for (const { rule, path: about, excerpt, span } of stale)
      yield {
        location: { path, span },
        message: `Baseline accepts a finding of "${rule}" in "${about}" that is gone: "${excerpt}"`,
        help: 'remove it with `briefing baseline prune`',
      }
  },
})
