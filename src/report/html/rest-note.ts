/** Says below a list that is cut off where the rest of it is. */
import type { Element } from 'hast'
import type { PageWords } from '../words/page-words.ts'
import { element } from './element.ts'

/** Nothing when there is no rest. */
export function restNote(rest: number, { audit }: PageWords): Element | undefined {
  return rest > 0 ? element('p', { className: ['note'] }, [audit.moreInJson(rest)]) : undefined
}
