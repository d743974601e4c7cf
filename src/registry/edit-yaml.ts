/** Works out the edits that set one value in a YAML text and leave every other character alone. */
import { stringify } from 'yaml'
import type { PositionedMap, PositionedPair, PositionedValue } from '../syntax/positioned-value.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { indentationAt, lineEndingOf, lineEndAt } from './line-shape.ts'
import { isPlainMap, nestValue, type PlainMap, type PlainValue } from './plain-value.ts'

/** How the new lines are to look. */
interface Style {
  readonly text: string
  readonly lineEnding: string
  /** Blanks by which a map stands further in than the one around it. */
  readonly step: number
}

/** The edits that set `path` below the map. A map that is there already keeps the members that stay. */
export function editYaml(
  text: string,
  map: PositionedMap,
  path: readonly string[],
  value: PlainValue,
): readonly SpanEdit[] {
  const style = { text, lineEnding: lineEndingOf(text), step: stepOf(text, map) }
  return setMember(map, path, value, style)
}

function setMember(
  map: PositionedMap,
  path: readonly string[],
  value: PlainValue,
  style: Style,
): readonly SpanEdit[] {
  const [key = '', ...rest] = path
  const pair = map.pairs.find((one) => one.key === key)
  if (!pair) return [insertMember(map, key, nestValue(path, value), style)]
  if (rest.length > 0 && pair.value.kind === 'map' && pair.value.pairs.length > 0)
    return setMember(pair.value, rest, value, style)
  return replaceMember(map, pair, nestValue(path, value), style)
}

function replaceMember(
  map: PositionedMap,
  pair: PositionedPair,
  value: PlainValue,
  style: Style,
): readonly SpanEdit[] {
  const { text } = style
  const old = pair.value
  const isBlock = !isFlow(map, text)
  if (isBlock && isPlainMap(value) && isBlockMap(old, text)) return mergeMap(old, value, style)
  if (isEmptyAt(pair)) return [fillMember(map, pair, value, style)]
  const inBrackets = !isBlock || isFlow(old, text)
  if (inBrackets || (old.kind === 'scalar' && !isCollection(value)))
    return [
      { span: old, text: inline(value, isFlow(old, text) ? old : map, style, quoteAt(old, text)) },
    ]
  const span = { start: afterColon(pair, text), end: old.end }
  const indentation = indentationAt(text, pair.start)
  return [{ span, text: afterKey(value, indentation, style) }]
}

/** Sets each member of a block map that is to be a map: lines that stay are not touched. */
function mergeMap(old: PositionedMap, value: PlainMap, style: Style): readonly SpanEdit[] {
  const edits: SpanEdit[] = []
  const added: string[] = []
  for (const [key, member] of Object.entries(value)) {
    const pair = old.pairs.find((one) => one.key === key)
    if (!pair) added.push(blockMember(key, member, indentationOf(old, style), style))
    else if (!isSame(pair.value, member)) edits.push(...replaceMember(old, pair, member, style))
  }
  const gone = old.pairs.filter(({ key }) => !(key in value))
  for (const pair of gone) edits.push({ span: linesOf(pair, style.text), text: '' })
  if (added.length > 0) edits.push(appendLines(old, added.join(''), style))
  return edits
}

/** Puts a new member at the end of a map. */
function insertMember(map: PositionedMap, key: string, value: PlainValue, style: Style): SpanEdit {
  const { text } = style
  if (!isFlow(map, text))
    return appendLines(map, blockMember(key, value, indentationOf(map, style), style), style)
  const last = map.pairs.at(-1)
  const member = `${inline(key, map, style)}: ${inline(value, map, style)}`
  const start = last ? endOf(last, text) : map.start + 1
  return { span: { start, end: start }, text: last ? `, ${member}` : member }
}

/** Gives a value to a key that has none. */
function fillMember(
  map: PositionedMap,
  pair: PositionedPair,
  value: PlainValue,
  style: Style,
): SpanEdit {
  const colon = afterColon(pair, style.text)
  const at = { start: colon, end: colon }
  if (isFlow(map, style.text) || !isCollection(value))
    return { span: at, text: ` ${inline(value, map, style)}` }
  const end = lineEndAt(style.text, colon)
  const lines = blockValue(value, indentationAt(style.text, pair.start), style)
  return { span: { start: end, end }, text: lines }
}

/** New lines after the last member of a block map; `lines` begins with a line ending. */
function appendLines(map: PositionedMap, lines: string, { text }: Style): SpanEdit {
  const last = map.pairs.at(-1)
  const end = lineEndAt(text, last ? endOf(last, text) : map.end)
  return { span: { start: end, end }, text: lines }
}

/** A member on lines of its own, with a line ending in front. */
function blockMember(key: string, value: PlainValue, indentation: string, style: Style): string {
  const name = yamlText(key, style)
  return `${style.lineEnding}${indentation}${name}:${afterKey(value, indentation, style)}`
}

/** What stands after a key's colon in a map with this indentation. */
function afterKey(value: PlainValue, indentation: string, style: Style): string {
  return isCollection(value) ? blockValue(value, indentation, style) : ` ${yamlText(value, style)}`
}

function isCollection(value: PlainValue): boolean {
  return typeof value === 'object' && value !== null
}

/** The lines of a list or map that is a member of a map with this indentation. */
function blockValue(value: PlainValue, indentation: string, style: Style): string {
  const lines = yamlText(value, style).split('\n')
  const inner = indentation + ' '.repeat(style.step)
  const isEmpty = Object.keys(Object(value)).length === 0
  if (isEmpty) return ` ${lines.join(' ')}`
  return lines.map((line) => `${style.lineEnding}${inner}${line}`).join('')
}

/** On one line, in brackets where it is a list or map. `padded` shows whether brackets have blanks inside. */
function inline(
  value: PlainValue,
  padded: PositionedValue,
  style: Style,
  quote?: '"' | "'",
): string {
  const { text } = style
  const flowCollectionPadding = isFlow(padded, text) && text[padded.start + 1] === ' '
  if (quote === '"' && typeof value === 'string') return JSON.stringify(value)
  if (quote === "'" && typeof value === 'string' && !/[\n\r]/.test(value))
    return `'${value.replaceAll("'", "''")}'`
  // Inside a list, so that what is special in brackets is quoted.
  const list = stringify([value], {
    ...yamlOptions,
    collectionStyle: 'flow',
    flowCollectionPadding,
  })
  return list.trim().slice(1, -1).trim()
}

const yamlOptions = { lineWidth: 0, blockQuote: false, singleQuote: true } as const

function yamlText(value: PlainValue, { step }: Style): string {
  return stringify(value, { ...yamlOptions, indent: step }).trimEnd()
}

function isSame(old: PositionedValue, value: PlainValue): boolean {
  return old.kind === 'scalar' && old.value === value
}

function isFlow(value: PositionedValue, text: string): boolean {
  return value.kind !== 'scalar' && /[[{]/.test(text.charAt(value.start))
}

function isBlockMap(value: PositionedValue, text: string): value is PositionedMap {
  return value.kind === 'map' && value.pairs.length > 0 && !isFlow(value, text)
}

function quoteAt({ start }: Span, text: string): '"' | "'" | undefined {
  const char = text.charAt(start)
  return char === '"' || char === "'" ? char : undefined
}

/** An empty value stands at its key. */
function isEmptyAt({ start, value }: PositionedPair): boolean {
  return value.start === start
}

/** Past the colon that follows the key. */
function afterColon({ end }: Span, text: string): number {
  const colon = text.indexOf(':', end)
  return colon === -1 ? end : colon + 1
}

/** Where the member ends, also when nothing stands after its colon. */
function endOf(pair: PositionedPair, text: string): number {
  if (!isEmptyAt(pair)) return pair.value.end
  return /^[ \t]*:/.test(text.slice(pair.end, pair.end + 80)) ? afterColon(pair, text) : pair.end
}

/** The member's whole lines, with the line ending in front. */
function linesOf(pair: PositionedPair, text: string): Span {
  const lineStart = pair.start - indentationAt(text, pair.start).length
  const start = text.slice(0, lineStart).replace(/\r?\n$|\r$/, '').length
  return { start, end: lineEndAt(text, endOf(pair, text)) }
}

function indentationOf({ pairs, start }: PositionedMap, { text }: Style): string {
  return indentationAt(text, pairs[0]?.start ?? start)
}

/** Blanks by which the first map or list inside the map stands further in; two where there is none. */
function stepOf(text: string, { pairs }: PositionedMap): number {
  for (const pair of pairs) {
    if (pair.value.kind !== 'map' || !isBlockMap(pair.value, text)) continue
    const outer = indentationAt(text, pair.start).length
    const inner = indentationAt(text, pair.value.start).length
    if (inner > outer) return inner - outer
  }
  return 2
}
