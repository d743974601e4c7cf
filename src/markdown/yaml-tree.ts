/** Reads YAML into a tree that keeps every place and every scalar as it was written. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml'
import type { Span } from '../text/span.ts'
import { describeYamlError } from './yaml-errors.ts'

/** A value and where it stands. Empty and null values are left out of maps and lists. */
export type YamlValue =
  | { readonly kind: 'scalar'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[]; readonly span: Span }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly span: Span }

/** A key and its value. No two entries of a map have the same key. */
export interface YamlEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: YamlValue
}

/** Something that is wrong with the YAML itself. */
interface YamlProblem {
  readonly message: string
  readonly help?: string
  readonly span: Span
}

/** What could be read, and all that could not. */
export interface YamlTree {
  readonly root: YamlValue | undefined
  readonly problems: readonly YamlProblem[]
}

const longest = 64 * 1024
const mostKeys = 1000
const deepest = 20
/** Nesting costs the parser its stack, so what can nest is counted before it starts. */
const mostBrackets = 500
const deepestIndentation = 200
const FIELD_LINE = /^[^\s#\-[\]{}:][^:\r\n]{0,100}:(?:\s|$)/

/**
 * `span` is the YAML's place in `source`; every other span counts in `source` too. When something
 * is wrong, each top-level field is read on its own, so that one slip does not take the others.
 */
export function readYaml(source: string, span: Span): YamlTree {
  const excess = findExcess(source.slice(span.start, span.end))
  if (excess !== undefined) return { root: undefined, problems: [{ message: excess, span }] }
  const whole = parse(source, span)
  const chunks = whole.errors.length > 0 ? fieldSpans(source, span) : []
  if (chunks.length === 0 || chunks.length > mostKeys)
    return new TreeReader(source).read([{ document: whole, span }])
  return new TreeReader(source).read(
    chunks.map((chunk) => ({ document: parse(source, chunk), span: chunk })),
  )
}

function parse(source: string, { start, end }: Span): Document.Parsed {
  return parseDocument(source.slice(start, end), {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
}

/** From each line that starts a field to the next such line. */
function fieldSpans(source: string, span: Span): Span[] {
  const starts: number[] = []
  let offset = span.start
  for (const line of source.slice(span.start, span.end).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    if (FIELD_LINE.test(line)) starts.push(offset)
    offset += line.length
  }
  if (starts.length > 0) starts[0] = span.start
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }))
}

function findExcess(text: string): string | undefined {
  if (text.length > longest) return `Front matter is longer than ${longest / 1024} KB`
  if ((text.match(/[[{]/g) ?? []).length > mostBrackets)
    return `Front matter has more than ${mostBrackets} brackets`
  for (const line of text.split(/\r\n?|\n/)) {
    const [indentation = ''] = /^\s*/.exec(line) ?? []
    const [marks = ''] = /^(?:\s*[-?:](?=\s))*/.exec(line) ?? []
    if (indentation.length > deepestIndentation || marks.replace(/\s/g, '').length > deepest)
      return `Front matter is nested more than ${deepest} deep`
  }
  return undefined
}

/** A parsed piece of the source. */
interface Piece {
  readonly document: Document.Parsed
  readonly span: Span
}

class TreeReader {
  readonly #source: string
  readonly #problems: YamlProblem[] = []
  #offset = 0
  #keyCount = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Several pieces are maps and make one map; a value that the parser doubts is left out. */
  read(pieces: readonly Piece[]): YamlTree {
    const roots = pieces.flatMap(({ document, span }) => this.#piece(document, span) ?? [])
    const [first] = roots
    const root = first?.kind === 'map' && roots.length > 1 ? this.#join(roots) : first
    if (this.#keyCount <= mostKeys) return { root, problems: this.#problems }
    const message = `Front matter has more than ${mostKeys} keys`
    const span = root?.span ?? { start: 0, end: 0 }
    return { root: undefined, problems: [...this.#problems, { message, span }] }
  }

  #piece({ errors, contents }: Document.Parsed, piece: Span): YamlValue | undefined {
    this.#offset = piece.start
    // What is missing at the end is missing on its last line, not below it.
    const lastStart = Math.max(piece.start, piece.start + this.#lengthOf(piece) - 1)
    for (const error of errors) {
      const start = Math.min(error.pos[0] + piece.start, lastStart)
      const end = Math.min(error.pos[1] + piece.start, lastStart + 1)
      const span = { start, end: Math.max(start + 1, end) }
      this.#problems.push({ ...describeYamlError(error), span })
    }
    // A reserved character at the start of a value leaves no doubt about the value.
    const isSure = errors.every(({ code }) => code === 'BAD_SCALAR_START')
    return contents && isSure ? this.#value(contents, 0) : undefined
  }

  #lengthOf({ start, end }: Span): number {
    return this.#source.slice(start, end).trimEnd().length
  }

  #join(maps: readonly YamlValue[]): YamlValue {
    const entries = new Map<string, YamlEntry>()
    for (const map of maps)
      for (const entry of map.kind === 'map' ? map.entries : []) {
        if (entries.has(entry.key)) this.#problems.push(repeated(entry.key, entry.keySpan))
        else entries.set(entry.key, entry)
      }
    const span = { start: maps[0]?.span.start ?? 0, end: maps.at(-1)?.span.end ?? 0 }
    return { kind: 'map', entries: [...entries.values()], span }
  }

  #value(node: Node, depth: number): YamlValue | undefined {
    const span = this.#span(node)
    const refused = refusal(node)
    if (refused !== undefined) {
      this.#problems.push({ message: refused, help: 'write the value itself', span })
      return undefined
    }
    if (depth > deepest) {
      this.#problems.push({ message: `Value is nested more than ${deepest} deep`, span })
      return undefined
    }
    if (isScalar(node)) return scalar(node.value, node.source, span)
    if (isSeq(node)) return { kind: 'list', items: this.#items(node.items, depth), span }
    return isMap(node)
      ? { kind: 'map', entries: this.#entries(node.items, depth), span }
      : undefined
  }

  #items(nodes: readonly unknown[], depth: number): YamlValue[] {
    const items: YamlValue[] = []
    for (const node of nodes) {
      const value = isNode(node) ? this.#value(node, depth + 1) : undefined
      if (value) items.push(value)
    }
    return items
  }

  #entries(pairs: readonly Pair[], depth: number): YamlEntry[] {
    const entries = new Map<string, YamlEntry>()
    const seen = new Set<string>()
    for (const { key: keyNode, value: valueNode } of pairs) {
      this.#keyCount++
      const key = isNode(keyNode) ? this.#key(keyNode, depth) : undefined
      if (!key) continue
      if (seen.has(key.text)) this.#problems.push(repeated(key.text, key.span))
      else {
        seen.add(key.text)
        const value = isNode(valueNode) ? this.#value(valueNode, depth + 1) : undefined
        if (value) entries.set(key.text, { key: key.text, keySpan: key.span, value })
      }
    }
    return [...entries.values()]
  }

  #key(node: Node, depth: number): Extract<YamlValue, { kind: 'scalar' }> | undefined {
    const key = this.#value(node, depth)
    if (key?.kind === 'scalar' && key.text !== '<<') return key
    const message = key?.kind === 'scalar' ? 'Merge keys are not allowed' : 'Field name is no text'
    if (key) this.#problems.push({ message, help: 'write the fields out', span: key.span })
    return undefined
  }

  #span(node: Node): Span {
    const [start, end] = node.range ?? [0, 0]
    return { start: start + this.#offset, end: end + this.#offset }
  }
}

function repeated(key: string, span: Span): YamlProblem {
  return { message: `Field "${key}" stands here twice`, span, help: 'keep one of them' }
}

/** Why a node is refused: what it says would depend on another place or on a type. */
function refusal(node: Node): string | undefined {
  if (isAlias(node)) return 'Aliases are not allowed'
  if ('anchor' in node && node.anchor !== undefined) return 'Anchors are not allowed'
  return node.tag === undefined ? undefined : 'Tags are not allowed'
}

function scalar(value: unknown, source: string | undefined, span: Span): YamlValue | undefined {
  const text = source?.trim() ?? ''
  return value === null || text === '' ? undefined : { kind: 'scalar', text, span }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)
}
