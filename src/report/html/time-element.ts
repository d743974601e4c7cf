/** Shows a date in words, with its ISO form for machines. */
import type { Element } from 'hast'
import { parseDateValue } from '../../syntax/date-value.ts'
import { dateWords } from '../date-words.ts'
import { element } from './element.ts'

/** `date` is an ISO date; anything else is shown as it is. `lang` is that of the page. */
export function timeElement(date: string, lang: string): Element {
  const value = parseDateValue(date)
  return value
    ? element('time', { dateTime: date }, [dateWords(value, lang)])
    : element('span', {}, [date])
}
