/** Writes dates as English readers expect them. */
import type { DateValue, PartialDate } from '../model/date.ts'

const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "12 May 2026", "May 2026", "about 2026", "12 May 2026 – 2 June 2026". */
export function dateWords({ start, end, circa }: DateValue): string {
  const words = end
    ? `${partialDateWords(start)} – ${partialDateWords(end)}`
    : partialDateWords(start)
  return circa ? `about ${words}` : words
}

/** "12 May 2026", "May 2026" or "2026". */
function partialDateWords({ year, month, day }: PartialDate): string {
  const name = month === undefined ? undefined : months[month - 1]
  return [name && day, name, year].filter((part) => part !== undefined).join(' ')
}
