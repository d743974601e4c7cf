/** Makes the values of an entry for formats whose fields are not written as CSL. */
import type { PositionedPair, PositionedValue } from '../syntax/positioned-value.ts'
import type { Span } from '../text/span.ts'

/** Plain data of which every part stands at one place of the file. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

/** The data as a value whose parts all have the same span. */
export function positioned(data: Plain, { start, end }: Span): PositionedValue {
  const place = { start, end }
  if (isList(data))
    return { kind: 'list', items: data.map((item) => positioned(item, place)), ...place }
  if (typeof data !== 'object') return { kind: 'scalar', value: data, text: String(data), ...place }
  const pairs = Object.entries(data).map(([key, value]) => pairAt(key, positioned(value, place)))
  return { kind: 'map', pairs, ...place }
}

/** A field with its value; the file has no CSL name for it, so the key stands where the value does. */
export function pairAt(key: string, value: PositionedValue): PositionedPair {
  return { key, value, start: value.start, end: value.end }
}

/** Array.isArray does not narrow readonly lists. */
function isList(data: Plain): data is readonly Plain[] {
  return Array.isArray(data)
}
