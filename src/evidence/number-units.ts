/** Reads what stands round a number and belongs to it: "$", "million", "%". */
import type { Span } from '../text/span.ts'
import { magnitudes } from './lexicon/number-words.ts'
import { currencies, PERCENT } from './lexicon/qualifiers.ts'

const CURRENCY_BEFORE = /(?:(?:us|au?|ca?|nz|hk|s)?[$€£¥₹]|usd|eur|gbp|jpy|inr|rs\.?) ?$/u
const CURRENCY_AFTER = /^[ -]?(?:[$€£¥₹]|\p{L}+)/u
const AFTER = /[ -]?(\p{L}+)/uy

/** What a number counts, and where the words for it start and end. */
export interface Units {
  readonly start: number
  readonly end: number
  readonly kind: 'plain' | 'percent' | 'money'
  readonly currency?: string
}

/** What stands round a number and belongs to it: "$", "%", "euros". */
export function unitsOf(text: string, { start, end }: Span): Units {
  const percent = PERCENT.exec(text.slice(end, end + 16))
  if (percent) return { start, end: end + percent[0].length, kind: 'percent' }
  const before = CURRENCY_BEFORE.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? ''
  const after = CURRENCY_AFTER.exec(text.slice(end, end + 12))?.[0]
  const sign = currencyOf(before)
  const currency = sign ?? currencyOf(after) ?? currencyOf(secondWord(text, end))
  if (currency === undefined) return { start, end, kind: 'plain' }
  return { start: sign === undefined ? start : start - before.length, end, kind: 'money', currency }
}

/** "million" and its like after a number, all of them: "5 hundred thousand". */
export function magnitudeAfter(
  text: string,
  start: number,
): { readonly scale: number; readonly end: number } {
  let end = start
  let scale = 1
  for (;;) {
    const word = wordAfter(text, end)
    const factor = word && Object.hasOwn(magnitudes, word.text) ? magnitudes[word.text] : undefined
    if (!word || factor === undefined || word.text.length < 3) return { scale, end }
    scale *= factor
    end = word.end
    if (text.charAt(end) === '.' && /^(?:mio|mrd|tsd)$/.test(word.text)) end++
  }
}

/** "5 million US dollars", "5 millions d'euros", "5 millones de dólares". */
function secondWord(text: string, at: number): string | undefined {
  return /^[ -](?:us|u\.s\.|american|canadian|australian|de|d')[ -]?(\p{L}+)/u.exec(
    text.slice(at, at + 30),
  )?.[1]
}

function wordAfter(text: string, at: number): { text: string; end: number } | undefined {
  AFTER.lastIndex = at
  const match = AFTER.exec(text)
  if (!match || match[0] === match[1]) return undefined
  return { text: match[1] ?? '', end: at + match[0].length }
}

function currencyOf(sign: string | undefined): string | undefined {
  const name = sign?.replace(/^[ -]|[ .]+$/g, '')
  if (name === undefined || name === '') return undefined
  return currencies.find(([, pattern]) => pattern.test(name))?.[0]
}
