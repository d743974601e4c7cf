/** Reads YAML with the place of every key and value; anchors, aliases, tags and merge keys are refused. */
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { YAMLError, YAMLMap, YAMLSeq } from 'yaml'
import type { Span } from '../text/span.ts'
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts'
import type {
  PositionedPair,
  PositionedScalar,
  PositionedTree,
  PositionedValue,
  SyntaxProblem,
} from './positioned-value.ts'
import { withLineFeeds } from './line-feeds.ts'
import { composeYaml } from './yaml-document.ts'
import { isAftermath, isUnclosedQuote, toSyntaxProblem } from './yaml-problem.ts'

/** The tree being built from a text. */
interface Reading {
  readonly text: string
  readonly problems: SyntaxProblem[]
  /** Quotation marks that are never closed, by where their text ends; taken out when found. */
  readonly unclosed: Map<number, YAMLError>
  /** Constructs that are not read, where the first stands and how many there are. */
  readonly refused: Map<string, { readonly span: Span; count: number }>
}

/**
 * The tree of a YAML text, or of a part of it that is YAML in itself. Only its first document is read;
 * what YAML adds to plain data is noted and left out.
 */
export function parseYamlTree(
  text: string,
  part: Span = { start: 0, end: text.length },
): PositionedTree {
  return readPlainYaml(text, part) ?? parseWithLibrary(text, part)
}

/** The same, always by the library: the judge of what is read without it. */
export function parseWithLibrary(text: string, part: Span): PositionedTree {
  const tree = readTree(text, part)
  const isWell = tree.problems.length === 0 || !text.includes('\r\n', part.start)
  return isWell ? tree : { ...tree, problems: problemsIn(text.slice(part.start, part.end), part) }
}

/** The library puts errors elsewhere when lines end in CR LF; where they are depends on the words alone. */
function problemsIn(written: string, { start: offset }: Span): readonly SyntaxProblem[] {
  const { text, spanIn } = withLineFeeds(written)
  return readTree(text, { start: 0, end: text.length }).problems.map((problem) => {
    const { start, end } = spanIn(problem.span)
    return { ...problem, span: { start: offset + start, end: offset + end } }
  })
}

function readTree(text: string, part: Span): PositionedTree {
  const { document, errors, problems } = composeYaml(text, part)
  const unclosed = new Map(errors.filter(isUnclosedQuote).map((error) => [error.pos[0], error]))
  const reading: Reading = { text, problems: [...problems], unclosed, refused: new Map() }
  const contents = document?.contents
  const root = contents ? toValue(contents, firstCharacter(text), reading) : undefined
  for (const [index, error] of errors.entries()) {
    const found = isUnclosedQuote(error) && !unclosed.has(error.pos[0])
    if (!found && !(isAftermath(error) && index > 0))
      reading.problems.push(toSyntaxProblem(error, text))
  }
  reading.problems.push(...refusals(reading))
  reading.problems.sort((a, b) => a.span.start - b.span.start)
  return { ...(root && { root }), problems: reading.problems }
}

/** The node as a value; an empty one stands at `place`. `undefined` when it is refused. */
function toValue(node: Node, place: Span, reading: Reading): PositionedValue | undefined {
  if (isAlias(node)) return refuse('Aliases', toSpan(node, place, reading), reading)
  if (refuseProperties(node, place, reading)) return undefined
  if (isScalar(node)) return toScalar(node, place, reading)
  if (isSeq(node)) return toList(node, place, reading)
  return isMap(node) ? toMap(node, place, reading) : undefined
}

/** Notes an anchor or tag in front of the value; true when the value cannot be read without it. */
function refuseProperties(node: Node, place: Span, reading: Reading): boolean {
  if (isAlias(node) || (node.anchor === undefined && node.tag === undefined)) return false
  const { start } = toSpan(node, place, reading)
  if (node.anchor !== undefined) refuse('Anchors', wordBefore(start, '&', reading), reading)
  if (node.tag !== undefined) refuse('Tags', wordBefore(start, '!', reading), reading)
  return node.tag !== undefined
}

function toScalar(node: Scalar, place: Span, reading: Reading): PositionedScalar {
  const { value, source } = node
  const { start, end } = toSpan(node, place, reading)
  noteUnclosed(start, node.range?.[1] ?? -1, reading)
  const plain = isPlain(value) ? value : (source ?? '')
  return { kind: 'scalar', value: plain, text: source ?? String(plain ?? ''), start, end }
}

/** YAML reports a text without an end where the file ends; authors look for where it begins. */
function noteUnclosed(start: number, end: number, { text, problems, unclosed }: Reading): void {
  const error = unclosed.get(end)
  if (!error) return
  unclosed.delete(end)
  problems.push({ ...toSyntaxProblem(error, text), span: { start, end: start + 1 } })
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function toList(node: YAMLSeq, place: Span, reading: Reading): PositionedValue {
  const { start, end } = toSpan(node, place, reading)
  const items: PositionedValue[] = []
  for (const item of node.items) {
    const value = isNode(item) && toValue(item, { start, end: start + 1 }, reading)
    if (value) items.push(value)
  }
  return { kind: 'list', items, start, end: node.flow ? end : (items.at(-1)?.end ?? end) }
}

function toMap(node: YAMLMap, place: Span, reading: Reading): PositionedValue {
  const { start, end } = toSpan(node, place, reading)
  const pairs: PositionedPair[] = []
  for (const { key, value } of node.items) {
    // A key that is no text has been reported by the composer.
    if (!isScalar(key) || typeof key.value !== 'string') continue
    const keySpan = toSpan(key, { start, end: start + 1 }, reading)
    refuseProperties(key, keySpan, reading)
    if (key.value === '<<') refuse('Merge keys', keySpan, reading)
    else {
      const member = isNode(value) ? toValue(value, keySpan, reading) : emptyAt(keySpan)
      if (member) pairs.push({ key: key.source ?? key.value, value: member, ...keySpan })
    }
  }
  return { kind: 'map', pairs, start, end: node.flow ? end : (pairs.at(-1)?.value.end ?? end) }
}

/** Notes a construct that is not read; the value is left out, but an anchor's stays. */
function refuse(construct: string, span: Span, { refused }: Reading): undefined {
  const known = refused.get(construct)
  if (known) known.count++
  else refused.set(construct, { span, count: 1 })
  return undefined
}

/** One problem a construct, at its first place: an alias bomb must not become a bomb of findings. */
function refusals({ refused }: Reading): readonly SyntaxProblem[] {
  return [...refused].map(([construct, { span, count }]) => ({
    message: `${construct} are not allowed${count > 1 ? ` (${count} here)` : ''}`,
    help: 'write plain values',
    span,
    damaging: false,
  }))
}

function emptyAt({ start, end }: Span): PositionedScalar {
  return { kind: 'scalar', value: null, text: '', start, end }
}

/** The node's place, without the line ends that blocks take along; `place` when the node is empty. */
function toSpan({ range }: Node, place: Span, { text }: Reading): Span {
  const [start, rangeEnd] = range ?? [0, 0]
  let end = rangeEnd
  while (end > start + 1 && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return start < end ? { start, end } : place
}

/** The word that holds the last `sigil` before an offset. */
function wordBefore(offset: number, sigil: string, { text }: Reading): Span {
  let start = Math.max(0, text.lastIndexOf(sigil, offset))
  let end = start + 1
  while (/[^\s[\]{},]/.test(text.charAt(start - 1))) start--
  while (/[^\s[\]{},]/.test(text.charAt(end))) end++
  return { start, end }
}

function firstCharacter(text: string): Span {
  return { start: 0, end: Math.min(1, text.length) }
}
