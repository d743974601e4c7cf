/** Prints cite items as a marker. */
import type { CiteItem, CiteTarget } from '../model/citation.ts'
import { printKey } from './cite-key.ts'
import { printLocator } from './locator.ts'

/** What a marker can say of one source; where it stood does not matter. */
export type PrintableItem = Omit<CiteItem, 'span'>

/**
 * Prints `[1, 3]`, `[1–3]`, `[2, p. 4; 3]` or `[see @key, p. 4; -@other]`. Markers cannot name a
 * source by its URL, so such items become links beside the marker.
 */
export function printCitationMarker(items: readonly PrintableItem[]): string {
  const plain = items.every((item) => item.target.kind === 'number' && printTail(item) === '')
  return `[${plain ? printNumbers(items) : items.map(printItem).join('; ')}]`
}

function printItem(item: PrintableItem): string {
  const prefix = item.prefix === undefined ? '' : `${item.prefix} `
  const sign = item.mode === 'suppress-author' ? '-' : ''
  return `${prefix}${sign}${printTarget(item.target)}${printTail(item)}`
}

function printTarget(target: CiteTarget): string {
  if (target.kind === 'key') return printKey(target.key)
  return target.kind === 'number' ? String(target.number) : `<${target.url}>`
}

function printTail({ locator, quote, suffix }: PrintableItem): string {
  const parts = [locator && printLocator(locator), quote && printQuote(quote), suffix]
  return parts.map((part) => (part ? `, ${part}` : '')).join('')
}

function printQuote(quote: string): string {
  return quote.includes('"') ? `“${quote}”` : `"${quote}"`
}

/** Three or more numbers in a row become a range. */
function printNumbers(items: readonly PrintableItem[]): string {
  const runs: { first: number; last: number }[] = []
  for (const { target } of items) {
    if (target.kind !== 'number') continue
    const run = runs.at(-1)
    if (run?.last === target.number - 1) run.last = target.number
    else runs.push({ first: target.number, last: target.number })
  }
  return runs.map(({ first, last }) => printRun(first, last)).join(', ')
}

function printRun(first: number, last: number): string {
  if (first === last) return String(first)
  return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`
}
