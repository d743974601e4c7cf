/** Lists what the author set aside, with the reason given. */
import type { Element } from 'hast'
import { parseDateValue } from '../../../syntax/date-value.ts'
import { dateWords } from '../../date-words.ts'
import { element } from '../element.ts'
import type { AuditInput } from './audit-input.ts'
import { auditTable, numberCell } from './audit-table.ts'

/** Nothing when nothing was silenced. */
export function silenced({ document, words }: AuditInput): Element | undefined {
  if (document.suppressions.length === 0) return undefined
  const { columns } = words.audit
  return auditTable({
    id: 'silenced',
    title: words.audit.silenced,
    head: [
      { text: columns.rule },
      { text: columns.reason },
      { text: words.audit.problems, numeric: true },
    ],
    rows: document.suppressions.map(({ rule, reason, until, silenced: count }) =>
      element('tr', {}, [
        element('th', { scope: 'row' }, [element('code', {}, [rule])]),
        element('td', {}, [
          reason,
          until === undefined ? undefined : ` (${untilWords(until, words)})`,
        ]),
        numberCell(count),
      ]),
    ),
  })
}

function untilWords(until: string, words: AuditInput['words']): string {
  const date = parseDateValue(until)
  return words.audit.until(date ? dateWords(date, words.lang) : until)
}
