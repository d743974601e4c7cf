/** Holds what a registry file says, with the place of every key and value: what each syntax is read into. */
import type { Span } from '../text/span.ts'

/** A single value. Its span is never empty: an empty value stands at its key. */
export interface PositionedScalar extends Span {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The value as the author spelt it (`0777`, `1e999`), without quotation marks and escapes. */
  readonly text: string
}

interface PositionedList extends Span {
  readonly kind: 'list'
  readonly items: readonly PositionedValue[]
}

export interface PositionedMap extends Span {
  readonly kind: 'map'
  /** In file order; a key may stand twice. */
  readonly pairs: readonly PositionedPair[]
}

/** A key and its value; the span is the key's. */
export interface PositionedPair extends Span {
  readonly key: string
  readonly value: PositionedValue
}

export type PositionedValue = PositionedScalar | PositionedList | PositionedMap

/** What a syntax could not read. */
export interface SyntaxProblem {
  readonly message: string
  readonly help?: string
  readonly span: Span
  /** Whether the entry that holds it may say something else than its author meant. */
  readonly damaging: boolean
}

/** A registry file as its syntax gives it. */
export interface PositionedTree {
  /** Absent when the file is empty or nothing of it could be read. */
  readonly root?: PositionedValue
  /** In file order. */
  readonly problems: readonly SyntaxProblem[]
}

/** Lists and maps inside one another; deeper files are refused, and so cannot exhaust the stack. */
export const maxDepth = 20

/** A list index or a map key. */
export type PathStep = string | number

/** How `plainValue` treats what plain data cannot hold as it stands. */
export interface PlainOptions {
  /** `undefined` leaves a map's member out. */
  readonly scalarOf: (scalar: PositionedScalar) => unknown
  /** Told of every key that is left out: its map has it already, or it is `__proto__`. */
  readonly onRefused: (pair: PositionedPair) => void
}

/** The value as plain data. */
export function plainValue(value: PositionedValue, options: PlainOptions): unknown {
  if (value.kind === 'scalar') return options.scalarOf(value)
  if (value.kind === 'list') return value.items.map((item) => plainValue(item, options))
  const plain: Record<string, unknown> = {}
  for (const pair of value.pairs) {
    if (pair.key === '__proto__' || Object.hasOwn(plain, pair.key)) {
      options.onRefused(pair)
      continue
    }
    const member = plainValue(pair.value, options)
    if (member !== undefined) plain[pair.key] = member
  }
  return plain
}

/** Where the value at `path` stands; as much of the path is followed as there is. */
export function placeOf(value: PositionedValue, path: readonly PathStep[]): Span {
  let place = value
  for (const step of path) {
    const next = childOf(place, step)
    if (!next) break
    place = next
  }
  return { start: place.start, end: place.end }
}

/** Where the key at the end of `path` stands, else the value as `placeOf` finds it. */
export function keyPlaceOf(value: PositionedValue, path: readonly PathStep[]): Span {
  const parent = path.slice(0, -1).reduce<PositionedValue | undefined>(childOf, value)
  const pair = parent && pairOf(parent, path.at(-1))
  return pair ? { start: pair.start, end: pair.end } : placeOf(value, path)
}

function childOf(value: PositionedValue | undefined, step: PathStep): PositionedValue | undefined {
  if (value?.kind === 'list') return value.items[Number(step)]
  return value && pairOf(value, step)?.value
}

function pairOf(value: PositionedValue, key: PathStep | undefined): PositionedPair | undefined {
  return value.kind === 'map' ? value.pairs.find((pair) => pair.key === key) : undefined
}
