/** Reads the scalars of plain YAML that stand on one line. */
import type { PositionedScalar } from '../positioned-value.ts'
import type { Span } from '../../text/span.ts'

/** A key, written plain, up to the colon that a space or the line's end must follow. */
const KEY = /[A-Za-z_][\w.-]*(?: [\w.-]+)*(?=:(?:[ \n]|$))/y

/** A quoted text without escapes, but for the doubled quotation mark of single quotes. */
const QUOTED = /"[^"\\\n]*"|'(?:[^'\n]|'')*'/y

/** A plain scalar must not begin with what begins anything else. */
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[0-9.])/y

/** The core schema's words that are no texts, YAML 1.2.2 section 10.3.2. */
const words = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

const MAY_BE_NUMBER = /^[-+.]?[0-9]|^[-+]?\./
const INTEGER = /^[-+]?[0-9]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/
/** Octal and hexadecimal numbers, infinity, not a number. */
const ODD_NUMBER = /^(?:0[ox]|[-+]?\.(?:inf|Inf|INF)$|\.(?:nan|NaN|NAN)$)/

/** The key that begins at an offset, if one does. */
export function keyAt(text: string, at: number): string | undefined {
  KEY.lastIndex = at
  return KEY.exec(text)?.[0]
}

/** The quoted text that begins at an offset; `undefined` when it is none that is plainly closed. */
export function quotedAt(text: string, at: number): PositionedScalar | undefined {
  QUOTED.lastIndex = at
  const [quoted] = QUOTED.exec(text) ?? []
  if (quoted === undefined) return undefined
  const inner = quoted.slice(1, -1)
  const value = quoted.startsWith("'") ? inner.replaceAll("''", "'") : inner
  return { kind: 'scalar', value, text: value, start: at, end: at + quoted.length }
}

/** The plain scalar that fills a stretch without spaces around it; `undefined` when that takes more to tell. */
export function plainScalar(text: string, { start, end }: Span): PositionedScalar | undefined {
  PLAIN_START.lastIndex = start
  if (!PLAIN_START.test(text)) return undefined
  const source = text.slice(start, end)
  if (source.includes(': ') || source.includes(' #') || source.endsWith(':')) return undefined
  if (ODD_NUMBER.test(source)) return undefined
  return { kind: 'scalar', value: coreValue(source), text: source, start, end }
}

function coreValue(source: string): PositionedScalar['value'] {
  const word = words.get(source)
  if (word !== undefined) return word
  if (!MAY_BE_NUMBER.test(source)) return source
  if (INTEGER.test(source)) return Number.parseInt(source, 10)
  return FLOAT.test(source) ? Number.parseFloat(source) : source
}
