/** Lists the sections of a page with what is cited in each. */
import type { Element } from 'hast'
import type { ReportSection } from '../../model/report.ts'
import type { PageWords } from '../words/page-words.ts'
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
  words: PageWords,
): Element {
  const entries = sections.filter(
    ({ depth, title }) => depth > 0 && depth <= DEEPEST && title !== '',
  )
  return element('nav', { className: ['contents'], ariaLabel: words.navigation.contents }, [
    element('div', {}, [
      element('h2', {}, [words.navigation.contents]),
      element('ol', {}, [
        ...entries.map(({ id, title, claims, depth }) => {
          const className = depth === DEEPEST ? { className: ['deep'] } : {}
          return element('li', className, [
            element('a', { href: `#${id}` }, [title, coverageNote(claims, words)]),
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

function coverageNote(
  { cited, checkable, uncited }: ReportSection['claims'],
  words: PageWords,
): Element | undefined {
  if (checkable === 0) return undefined
  const className = uncited > 0 ? { className: ['lacking'] } : {}
  return element('span', className, [words.coverage.section(cited, checkable)])
}
