/** Reports names that no source behind them has. */
import { defineRule, type BriefingRule } from '../model/rule.ts'
import { amongSources, statedSpecifics } from '../model/stated-specifics.ts'

export const nameNotInSource: BriefingRule = defineRule({
  id: 'name-not-in-source',
  subject: 'briefing',
  summary: 'A name is in none of the sources cited for it.',
  rationale:
    'Who did something is as checkable as how much of it. A source may call somebody by another name, so this asks for a look and no more; last names, initials and genitives count as the name.',
  severity: { draft: 'off', review: 'warning', publish: 'warning' },
  fixable: 'never',
  since: '0.1.0',
  examples: {
    stored: { gazette: 'The ferry was inspected by Anna Lund of the harbour office.\n' },
    bad: 'The ferry was inspected by Karin Holm [@gazette].\n',
    good: 'The ferry was inspected by Anna Lund [@gazette].\n',
  },
  *check(briefing) {
    for (const { specific, sentence, sources } of statedSpecifics(briefing)) {
      const { kind, result, text, span } = specific
      if (kind !== 'name' || result !== 'missing') continue
      yield {
        location: { path: briefing.path, span },
        message: `Name "${text}" is not in ${amongSources(sources)}`,
        help: 'spell it as the source does, or cite a source that has it',
        ...(sentence !== undefined && { sentence }),
      }
    }
  },
})
