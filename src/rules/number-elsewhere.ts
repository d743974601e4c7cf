/** Reports numbers that a source has, but not near what the claim is about. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { passageWords, statedSpecifics } from '../model/stated-specifics.ts'

export const numberElsewhere: BriefingRule = defineRule({
  id: 'number-elsewhere',
  subject: 'briefing',
  summary: 'A number stands in its source, but far from what the claim is about.',
  rationale:
    'A figure that turns up in another passage may count something else. The note shows where it stands, so that one look settles it.',
  severity: { draft: 'off', review: 'note', publish: 'note' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: {
      harbour:
        'The ferry to the island carries cars. It sails at noon. It is painted white. Tickets are sold on board. The café has 40 seats.\n',
    },
    bad: 'The ferry to the island carries 40 cars [@harbour].\n',
    good: 'The café of the ferry has 40 seats [@harbour].\n',
  },
  *check(briefing) {
    for (const { specific, sentence } of statedSpecifics(briefing)) {
      const { kind, result, text, span, passage } = specific
      if (kind !== 'number' || result !== 'elsewhere' || !passage) continue
      yield {
        location: { path: briefing.path, span },
        message: `Number "${text}" stands elsewhere in "${passage.source}" than what the claim is about`,
        help: `check that it counts the same: ${passageWords(passage)}`,
        ...(sentence !== undefined && { sentence }),
      }
    }
  },
})
