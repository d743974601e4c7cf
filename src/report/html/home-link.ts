/** Links home from the bar of a page, with the logo where there is one. */
import type { Element } from 'hast'
import type { Look } from '../../model/look.ts'
import { element } from './element.ts'

/** `current` on the index itself. The words say what it is, so the picture says nothing. */
export function homeLink(words: string, { logo }: Look, current: boolean): Element {
  const picture = logo === undefined ? [] : [element('img', { src: logo, alt: '' }, [])]
  const properties = { className: ['home'], href: 'index.html' }
  return element('a', { ...properties, ...(current && { ariaCurrent: 'page' }) }, [
    ...picture,
    words,
  ])
}
