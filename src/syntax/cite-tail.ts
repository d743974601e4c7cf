/** Reads what follows a key or number in a marker: locator, pinned words, suffix. */
import type { Locator } from '../model/citation.ts'
import { matchLocator } from './locator.ts'

const QUOTE = /"([^"]+)"|[“„]([^“”„]+)[”“]/
const BRACES = /^\s*,?\s*\{([^{}]*)\}/

/** The parts after a key; each absent when the author wrote none. */
export interface CiteTail {
  readonly locator?: Locator
  readonly quote?: string
  readonly suffix?: string
}

/**
 * Reads `, p. 4, "exact words", emphasis added`. A quotation is pinned when only a locator stands
 * before it; whatever is neither locator nor pinned is suffix.
 */
export function parseCiteTail(text: string): CiteTail {
  const braces = BRACES.exec(text)
  const rest = braces ? text.slice(braces[0].length) : text
  const locatorOf = braces ? () => undefined : matchLocator
  const tail = parseRest(rest, locatorOf)
  const value = braces?.[1]?.trim() ?? ''
  if (value === '') return tail
  const match = matchLocator(value)
  const locator = match?.length === value.length ? match.locator : { label: 'page', value }
  return { locator, ...tail }
}

function parseRest(text: string, locatorOf: typeof matchLocator): CiteTail {
  const quotation = QUOTE.exec(text)
  const quote = (quotation?.[1] ?? quotation?.[2] ?? '').trim()
  if (!quotation || quote === '') return parseUnquoted(text, locatorOf)
  const before = parseUnquoted(text.slice(0, quotation.index), locatorOf)
  if (before.suffix !== undefined) return parseUnquoted(text, locatorOf)
  const rest = text.slice(quotation.index + quotation[0].length)
  if (before.locator) return { locator: before.locator, quote, ...suffixOf(rest) }
  return { ...parseUnquoted(rest, locatorOf), quote }
}

function parseUnquoted(text: string, locatorOf: typeof matchLocator): CiteTail {
  const rest = text.replace(/^\s*,?\s*/, '')
  const match = locatorOf(rest)
  if (!match) return suffixOf(text)
  return { locator: match.locator, ...suffixOf(rest.slice(match.length)) }
}

function suffixOf(text: string): CiteTail {
  const suffix = text
    .replace(/^[\s,]+/, '')
    .trimEnd()
    .replace(/,+$/, '')
  return suffix === '' ? {} : { suffix }
}
