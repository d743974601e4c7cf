/** Reports numbers and dates that no source behind them has. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { amongSources, passageWords, statedSpecifics } from '../model/stated-specifics.ts'

export const specificNotInSource: BriefingRule = defineRule({
  id: 'specific-not-in-source',
  subject: 'briefing',
  summary: 'A number or date is in none of the sources cited for it.',
  rationale:
    'A figure that the cited source does not hold is mistyped, misattributed, or the author’s own sum, which readers should see worked out. Words, separators, rounding and any spelling of a date count as the same.',
  severity: { draft: 'warning', review: 'error', publish: 'error' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: { census: 'Rents in the old town rose by 4.1 % in 2024.\n' },
    bad: 'Rents rose by 5 % in 2024 [@census].\n',
    good: 'Rents rose by 4 % in 2024 [@census].\n',
  },
  *check(briefing) {
    for (const { specific, sentence, sources, closest } of statedSpecifics(briefing)) {
      const { kind, result, text, span } = specific
      if ((kind !== 'number' && kind !== 'date') || result !== 'missing') continue
      const [passage] = closest
      const near = passage ? `; ${passageWords(passage)}` : ''
      yield {
        location: { path: briefing.path, span },
        message: `${kind === 'date' ? 'Date' : 'Number'} "${text}" is not in ${amongSources(sources)}`,
        help: `correct it, or cite the source that has it${near}`,
        ...(sentence !== undefined && { sentence }),
      }
    }
  },
})
