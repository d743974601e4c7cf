/** Reads and prints locators: where in a source, as in "pp. 33–35" or "41:12". */
import type { Locator } from '../model/citation.ts'
import { locatorSpellings } from './locator-labels.ts'

const labelOf: ReadonlyMap<string, string> = new Map(
  Object.entries(locatorSpellings).flatMap(([label, spellings]) =>
    spellings.map((spelling): [string, string] => [spelling, label]),
  ),
)

const LABEL = /sub[ -]verb(?:o|is)|\p{L}[\p{L}.]*|§§?|¶¶?/uy
const TIMESTAMP =
  /\d{1,3}:\d{2}(?::\d{2})?(?:\s?[-–]\s?\d{1,3}:\d{2}(?::\d{2})?)?(?![\p{L}\p{N}])/uy
/** A word with a digit, a Roman numeral or a single capital: `4`, `A-7`, `12.3`, `xiv`, `B`. */
const VALUE =
  /[\p{L}\p{N}./:()–-]*\p{N}[\p{L}\p{N}./:()–-]*|[ivxlcdm]+(?![\p{L}\p{N}])|[A-Z](?!\p{L})/uy
const NUMBER = /\d[\p{L}\p{N}./:–-]*/uy
/** A further value of the same locator: `, 12`, ` & 12b`, ` and 12`, ` – 12`. */
const FURTHER = /(?:\s*,\s*|\s*&\s*|\s+and\s+|\s*[-–—]\s*)\d+(?:[-–]\d+)?\p{L}?(?![\p{L}\p{N}:])/uy
const WORDS = /[^,;"“„]+/y

/** A locator at the start of a text, and how many characters it takes. */
export interface LocatorMatch {
  readonly locator: Locator
  readonly length: number
}

/** The locator that `text` starts with, or `undefined` when it starts with none. */
export function matchLocator(text: string): LocatorMatch | undefined {
  const time = matchAt(TIMESTAMP, text, 0)
  if (time) return found('timestamp', time, time.length)
  const spelling = matchAt(LABEL, text, 0)
  const label = spelling === undefined ? undefined : labelOf.get(spelling.toLowerCase())
  if (spelling === undefined || label === undefined) {
    const value = matchValues(NUMBER, text, 0)
    return value ? found('page', value, value.length) : undefined
  }
  const gap = matchAt(/\s*/y, text, spelling.length)?.length ?? 0
  if (gap === 0 && /\p{L}$/u.test(spelling)) return undefined
  const start = spelling.length + gap
  const value =
    label === 'sub-verbo' ? matchAt(WORDS, text, start) : matchValues(VALUE, text, start)
  return value ? found(label, value, start + value.length) : undefined
}

/** Whether `text` starts with a label such as "p.", whatever follows. */
export function startsWithLabel(text: string): boolean {
  const spelling = matchAt(LABEL, text, 0)
  return spelling !== undefined && labelOf.has(spelling.toLowerCase())
}

/** `p. 4`, `pp. 33–35`, `41:12`; a label that is unknown here is printed as it is. */
export function printLocator({ label, value }: Locator): string {
  if (label === 'timestamp' && matchAt(TIMESTAMP, value, 0) === value) return value
  const spellings = Object.hasOwn(locatorSpellings, label) ? locatorSpellings[label] : undefined
  const [one, several] = spellings ?? [label, label]
  return `${/\d\s*(?:[-–—,&]|and\b)/.test(value) ? several : one} ${value}`
}

function matchValues(first: RegExp, text: string, start: number): string | undefined {
  const value = matchAt(first, text, start)?.replace(/[.:/(–-]+$/, '')
  if (!value) return undefined
  let end = start + value.length
  for (;;) {
    const further = matchAt(FURTHER, text, end)
    if (further === undefined) return text.slice(start, end)
    end += further.length
  }
}

function found(label: string, value: string, length: number): LocatorMatch {
  const trimmed = value.trimEnd()
  return { locator: { label, value: trimmed }, length: length - (value.length - trimmed.length) }
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}
