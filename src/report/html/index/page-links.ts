/** Links the pages of a large index with each other. */
import type { Element } from 'hast'
import type { PageWords } from '../../words/page-words.ts'
import { element } from '../element.ts'

/** `ids` are the files without their ending; nothing when there is one page. `current` counts from 0. */
export function pageLinks(
  ids: readonly string[],
  current: number,
  { index }: PageWords,
): Element | undefined {
  if (ids.length < 2) return undefined
  const links = ids.map((id, page) =>
    element('li', {}, [
      element('a', { href: `${id}.html`, ...(page === current && { ariaCurrent: 'page' }) }, [
        String(page + 1),
      ]),
    ]),
  )
  return element('nav', { className: ['pages'], id: 'pages', ariaLabel: index.pages }, [
    element('ol', {}, links),
  ])
}
