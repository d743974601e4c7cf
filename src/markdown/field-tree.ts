/** Reads front matter's YAML into fields that keep every scalar as it was written. */
import type { PositionedTree, PositionedValue } from '../syntax/positioned-value.ts'
import { parseYamlTree } from '../syntax/yaml-tree.ts'
import type { Span } from '../text/span.ts'
import { utf8LengthOf } from '../text/utf8-length.ts'

/** A value and where it stands. Empty values are left out of maps; in lists they are empty text, and keep their place. */
export type FieldValue =
  | { readonly kind: 'scalar'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly FieldValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly FieldEntry[]; readonly span: Span }

/** A key and its value. No two entries of a map have the same key. */
export interface FieldEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: FieldValue
}

/** What is wrong with the YAML itself. */
type FieldTreeProblem = Pick<PositionedTree['problems'][number], 'message' | 'help' | 'span'> & {
  readonly kind?: 'too-large'
}

/** What could be read, and all that could not. */
export interface FieldTree {
  readonly root: FieldValue | undefined
  readonly problems: readonly FieldTreeProblem[]
}

const longest = 64 * 1024
const mostKeys = 1000
const FIELD_LINE = /^[^\s#\-[\]{}:][^:\r\n]{0,100}:(?:\s|$)/

/**
 * `span` is the YAML's place in `source`, and every span of the tree counts in `source`. When
 * something is wrong, each top-level field is read on its own, so that one slip does not take the
 * others; what the parser doubts is left out.
 */
export function readFieldTree(source: string, span: Span): FieldTree {
  if (utf8LengthOf(source, span) > longest)
    return refuse(`Front matter is longer than ${longest / 1024} KB`, span)
  const whole = parsePiece(source, span)
  const spans = whole.isDoubtful ? fieldSpans(source, span) : []
  const pieces = spans.length === 0 ? [whole] : spans.map((piece) => parsePiece(source, piece))
  const reading: Reading = { problems: [], keyCount: 0, offset: 0 }
  const roots = pieces.flatMap(({ root, problems, offset, isDoubtful }) => {
    reading.offset = offset
    reading.problems.push(...problems.map((problem) => shift(problem, offset)))
    const value = root && !(isDoubtful && root.kind === 'map') && toFieldValue(root, reading)
    return value ? [value] : []
  })
  if (reading.keyCount > mostKeys)
    return refuse(`Front matter has more than ${mostKeys} keys`, span)
  return { root: join(roots, reading.problems), problems: reading.problems }
}

/** A part of the YAML, parsed; `offset` is where it begins in the source. */
interface Piece extends PositionedTree {
  readonly offset: number
  /** Whether its values may be other than the author meant. */
  readonly isDoubtful: boolean
}

interface Reading {
  readonly problems: FieldTreeProblem[]
  keyCount: number
  offset: number
}

/** A key as it stands there: perhaps again, perhaps without a value. */
interface WrittenEntry extends Omit<FieldEntry, 'value'> {
  readonly value: FieldValue | undefined
}

function refuse(message: string, { start }: Span): FieldTree {
  const help = 'leave in it what is about the briefing; none of it was read'
  const span = { start, end: start + 1 }
  return { root: undefined, problems: [{ kind: 'too-large', message, help, span }] }
}

function parsePiece(source: string, { start, end }: Span): Piece {
  const tree = parseYamlTree(source.slice(start, end))
  return { ...tree, offset: start, isDoubtful: tree.problems.some(({ damaging }) => damaging) }
}

/** From each line that starts a field to the next such line. */
function fieldSpans(source: string, span: Span): readonly Span[] {
  const starts: number[] = []
  let offset = span.start
  for (const line of source.slice(span.start, span.end).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    if (FIELD_LINE.test(line)) starts.push(offset)
    offset += line.length
  }
  if (starts.length > 0) starts[0] = span.start
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }))
}

/** Several pieces are maps of one field each, and make one map. */
function join(roots: readonly FieldValue[], problems: FieldTreeProblem[]): FieldValue | undefined {
  const [first] = roots
  const maps = roots.filter((root) => root.kind === 'map')
  if (first?.kind !== 'map' || maps.length < 2) return first
  const span = { start: first.span.start, end: maps.at(-1)?.span.end ?? first.span.end }
  return {
    kind: 'map',
    entries: firstOfEach(
      maps.flatMap(({ entries }) => entries),
      problems,
    ),
    span,
  }
}

function toFieldValue(value: PositionedValue, reading: Reading): FieldValue | undefined {
  const span = { start: value.start + reading.offset, end: value.end + reading.offset }
  if (value.kind === 'scalar') {
    const text = value.text.trimEnd()
    return value.value === null || text === '' ? undefined : { kind: 'scalar', text, span }
  }
  if (value.kind === 'list') {
    const items = value.items.map((item) => toFieldValue(item, reading) ?? emptyAt(item, reading))
    return { kind: 'list', items, span }
  }
  const entries: WrittenEntry[] = []
  for (const { key, value: member, start, end } of value.pairs) {
    reading.keyCount++
    const keySpan = { start: start + reading.offset, end: end + reading.offset }
    entries.push({ key, keySpan, value: toFieldValue(member, reading) })
  }
  return { kind: 'map', entries: firstOfEach(entries, reading.problems), span }
}

function emptyAt({ start, end }: PositionedValue, { offset }: Reading): FieldValue {
  return { kind: 'scalar', text: '', span: { start: start + offset, end: end + offset } }
}

/** Without repeated keys, which are problems, and without keys that have no value. */
function firstOfEach(
  entries: readonly WrittenEntry[],
  problems: FieldTreeProblem[],
): readonly FieldEntry[] {
  const seen = new Set<string>()
  return entries.flatMap(({ key, keySpan, value }) => {
    if (seen.has(key)) {
      const message = `Field "${key}" stands here twice`
      problems.push({ message, help: 'keep one of them', span: keySpan })
      return []
    }
    seen.add(key)
    return value ? [{ key, keySpan, value }] : []
  })
}

function shift({ message, help, span }: FieldTreeProblem, offset: number): FieldTreeProblem {
  const moved = { start: span.start + offset, end: span.end + offset }
  return { message, ...(help !== undefined && { help }), span: moved }
}
