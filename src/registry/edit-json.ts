/** Works out the edit that sets one value in a JSON text and leaves every other character alone. */
import type { PositionedMap } from '../syntax/positioned-value.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import { lineEndingOf } from './line-shape.ts'
import { nestValue, type PlainValue } from './plain-value.ts'

/** The edit that sets `path` below the map, laid out like what is around it. */
export function editJson(
  text: string,
  map: PositionedMap,
  path: readonly string[],
  value: PlainValue,
): readonly SpanEdit[] {
  const step = stepOf(text, map)
  let around = map
  for (const [index, key] of path.entries()) {
    const pair = around.pairs.find((one) => one.key === key)
    const rest = path.slice(index)
    if (!pair) return [insertMember(text, around, rest, value, step)]
    if (rest.length > 1 && pair.value.kind === 'map') {
      around = pair.value
      continue
    }
    const written = print(nestValue(rest, value), lineIndentation(text, pair.start), step, text)
    return [{ span: { start: pair.value.start, end: pair.value.end }, text: written }]
  }
  return []
}

function insertMember(
  text: string,
  map: PositionedMap,
  path: readonly string[],
  value: PlainValue,
  step: string | undefined,
): SpanEdit {
  const last = map.pairs.at(-1)
  const start = last ? last.value.end : map.start + 1
  const outer = lineIndentation(text, map.start)
  const indentation = last ? lineIndentation(text, last.start) : outer + (step ?? '')
  const written = print(nestValue(path, value), indentation, step, text)
  const member = `${JSON.stringify(path[0])}:${colonGap(text, map, step)}${written}`
  const span = { start, end: last ? start : map.end - 1 }
  if (step === undefined) return { span, text: last ? `,${commaGap(text, map)}${member}` : member }
  const line = `${lineEndingOf(text)}${indentation}${member}`
  return { span, text: last ? `,${line}` : `${line}${lineEndingOf(text)}${outer}` }
}

/** In lines when there is a step, else on one line. */
function print(
  value: PlainValue,
  indentation: string,
  step: string | undefined,
  text: string,
): string {
  const lines = JSON.stringify(value, undefined, step).split('\n')
  return lines.join(`${lineEndingOf(text)}${indentation}`)
}

/** What a member stands further in than the map around it; `undefined` when the map is on one line. */
function stepOf(text: string, { start, pairs }: PositionedMap): string | undefined {
  const first = pairs[0]
  if (!first || !/[\n\r]/.test(text.slice(start, first.start))) return undefined
  const outer = lineIndentation(text, start)
  const inner = lineIndentation(text, first.start)
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : '  '
}

/** What stands between a colon and its value. */
function colonGap(text: string, { pairs }: PositionedMap, step: string | undefined): string {
  const first = pairs[0]
  if (!first) return step === undefined ? '' : ' '
  return /^[ \t]*:([ \t]*)/.exec(text.slice(first.end, first.value.start))?.[1] ?? ''
}

/** What stands between two members on one line. */
function commaGap(text: string, { pairs }: PositionedMap): string {
  const [first, second] = pairs
  return first && second && text[second.start - 1] !== ' ' ? '' : ' '
}

/** The blanks at the start of the line that holds the offset. */
function lineIndentation(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return /^\uFEFF?([ \t]*)/.exec(text.slice(start, offset))?.[1] ?? ''
}
