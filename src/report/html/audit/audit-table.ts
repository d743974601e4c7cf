/** Makes the tables of the audit view, each scrolling by itself on a narrow screen. */
import type { Element } from 'hast'
import { element, type Child } from '../element.ts'

export interface AuditColumn {
  readonly text: Child
  readonly numeric?: boolean
}

export interface AuditTable {
  /** Of the heading. */
  readonly id: string
  readonly title: string
  /** Lines between heading and table. */
  readonly note?: string
  readonly className?: string
  readonly head: readonly AuditColumn[]
  readonly rows: readonly Element[]
  /** What follows the table. */
  readonly after?: readonly Child[]
}

/** A section with a heading and a table. */
export function auditTable({
  id,
  title,
  note,
  className,
  head,
  rows,
  after = [],
}: AuditTable): Element {
  const columns = head.map(({ text, numeric }) =>
    element('th', { scope: 'col', ...(numeric === true && { className: ['right'] }) }, [text]),
  )
  return element('section', {}, [
    element('h2', { id }, [title]),
    note === undefined ? undefined : element('p', { className: ['note'] }, [note]),
    rows.length === 0
      ? undefined
      : element('div', { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: title }, [
          element('table', className === undefined ? {} : { className: [className] }, [
            element('thead', {}, [element('tr', {}, columns)]),
            element('tbody', {}, rows),
          ]),
        ]),
    ...after,
  ])
}

export function numberCell(value: number): Element {
  return element('td', { className: ['right'] }, [String(value)])
}
