/** Lists the sections of a page with what is cited in each. */
import type { Element } from 'hast'
import type { ReportSection } from '../../model/report.ts'
import { countNoun } from '../../text/count-noun.ts'
import { element } from './element.ts'

/** Deeper headings are left to the text. */
const DEEPEST = 3

/** A section of the page that does not stand in the text. */
export interface ExtraEntry {
  readonly id: string
  readonly title: string
  readonly note: string
}

/** The contents of a page. `sections` are those that the page shows. */
export function contents(
  sections: readonly ReportSection[],
  extra: readonly ExtraEntry[],
): Element {
  const entries = sections.filter(
    ({ depth, title }) => depth > 0 && depth <= DEEPEST && title !== '',
  )
  return element('nav', { className: ['contents'], ariaLabel: 'Contents' }, [
    element('div', {}, [
      element('h2', {}, ['Contents']),
      element('ol', {}, [
        ...entries.map(({ id, title, claims, depth }) => {
          const className = depth === DEEPEST ? { className: ['deep'] } : {}
          return element('li', className, [
            element('a', { href: `#${id}` }, [title, coverageNote(claims)]),
          ])
        }),
        ...extra.map(({ id, title, note }) =>
          element('li', {}, [
            element('a', { href: `#${id}` }, [title, element('span', {}, [note])]),
          ]),
        ),
      ]),
    ]),
  ])
}

function coverageNote({ cited, checkable, uncited }: ReportSection['claims']): Element | undefined {
  if (checkable === 0) return undefined
  const className = uncited > 0 ? { className: ['lacking'] } : {}
  return element('span', className, [`${cited} of ${countNoun(checkable, 'claim')} cited`])
}
