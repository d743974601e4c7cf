/** Names what a field of ours can hold when it is written to a registry file. */

/** Plain data, as JSON has it. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue }

/** A map of plain values. */
export type PlainMap = Readonly<Record<string, PlainValue>>

/** Whether the value is a map. */
export function isPlainMap(value: PlainValue): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value inside a map for each step of the path but the first: `['text', 'path']` of x is `{path: x}` under `text`. */
export function nestValue(path: readonly string[], value: PlainValue): PlainValue {
  return path.slice(1).reduceRight<PlainValue>((inner, step) => ({ [step]: inner }), value)
}
