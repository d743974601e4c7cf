/** Shows a date in words, with its ISO form for machines. */
import type { Element } from 'hast'
import { parseDateValue } from '../../syntax/date-value.ts'
import { dateWords } from '../date-words.ts'
import { element } from './element.ts'

/** `date` is an ISO date; anything else is shown as it is. */
export function timeElement(date: string): Element {
  const value = parseDateValue(date)
  return value
    ? element('time', { dateTime: date }, [dateWords(value)])
    : element('span', {}, [date])
}
