/** Reads the dates of BibTeX and BibLaTeX: EDTF, years with months, and years in words. */
import { parseDateValue } from '../../syntax/date-value.ts'
import type { Plain } from '../positioned.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month (from 1) that is written as a number, a macro or an English name. */
export function monthOf(word: string): number | undefined {
  const written = word.trim().toLowerCase().replace(/\.$/, '')
  if (/^(?:0?[1-9]|1[0-2])$/.test(written)) return Number(written)
  if (!/^[a-z]{3,9}$/.test(written)) return undefined
  const names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august']
  const all = [...names, 'september', 'october', 'november', 'december']
  const index = all.findIndex((name, at) => months[at] === written || name === written)
  return index < 0 ? (written === 'sept' ? 9 : undefined) : index + 1
}

/** What an entry's `date` says, in a form that dates of CSL have. */
export function readBibtexDate(written: string): Plain {
  const date = written.trim()
  const season = /^(\d{4})-2([1-4])$/.exec(date)
  if (season) return { 'date-parts': [[Number(season[1])]], season: Number(season[2]) }
  return date
}

/** What `year`, `month` and `day` say together. */
export function readYear(year: string, month: string | undefined, day: string | undefined): Plain {
  const words = year.trim()
  if (/^\d{4}$/.test(words)) return withMonth(words, month, day)
  const about = /^(?:c\.|ca\.?|circa)\s*(\d{4})$/i.exec(words)
  if (about) return `${about[1]}~`
  const range = /^(\d{4})\s*(?:--?|–|\/)\s*(\d{4})$/.exec(words)
  if (range) return `${range[1]}/${range[2]}`
  return parseDateValue(words) ? words : { literal: words }
}

/** The month may hold the day as well: `mar # "~14"`, `14 March`. A month in other words is left to them. */
function withMonth(year: string, month = '', day = ''): Plain {
  const words = month
    .replace(/[{}]/g, '')
    .replace(/[~\s,]+/g, ' ')
    .trim()
  const found = /^(?:(\d{1,2})\.? )?([A-Za-z]+\.?|\d{1,2})(?: (\d{1,2})\.?)?$/.exec(words)
  const number = found ? monthOf(found[2] ?? '') : undefined
  if (number === undefined) return words === '' ? year : { literal: `${words} ${year}` }
  const written = found?.[1] ?? found?.[3] ?? day.trim()
  const date = `${year}-${String(number).padStart(2, '0')}`
  return /^\d{1,2}$/.test(written) ? `${date}-${written.padStart(2, '0')}` : date
}
