/** Works out edits that add a word to a list in YAML or take one out, in the list’s own style. */
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Span } from '../text/span.ts'
import { spellYamlKey } from './yaml-key.ts'

const BULLET = /^[ \t]*-[ \t]+$/
const LINE_END = /\r\n?|\n/

/**
 * Puts `word` behind the last item, as the items before it are set out. `items` are the items' places in
 * `text`, in order; `undefined` when there is none to follow.
 */
export function appendToYamlList(
  text: string,
  items: readonly Span[],
  word: string,
): SpanEdit | undefined {
  const last = items.at(-1)
  if (!last) return undefined
  const spelt = spellYamlKey(text.slice(last.start, last.end), word)
  const line = lineAround(text, last)
  const bullet = text.slice(line.start, last.start)
  if (BULLET.test(bullet)) return insertion(line.end, `${lineEndNear(text, line)}${bullet}${spelt}`)
  const gap = gapBefore(text, items)
  const rest = text.slice(last.end, line.end)
  // A comment stays with the item that it stands behind.
  if (/^\s*,\s*(?:#|$)/.test(rest) && LINE_END.test(gap))
    return insertion(line.end, `${gap.replace(',', '')}${spelt},`)
  return insertion(last.end, /^\s*#/.test(rest) ? `, ${spelt}` : `${gap}${spelt}`)
}

function insertion(at: number, text: string): SpanEdit {
  return { span: { start: at, end: at }, text }
}

/** Takes out the item at `index`; `undefined` when it is the only one, or a comment of a flow list would go too. */
export function removeFromYamlList(
  text: string,
  items: readonly Span[],
  index: number,
): SpanEdit | undefined {
  const item = items[index]
  const before = items[index - 1]
  const after = items[index + 1]
  if (!item || (!before && !after)) return undefined
  const line = lineAround(text, item)
  if (BULLET.test(text.slice(line.start, item.start))) {
    const lineEnd = LINE_END.exec(text.slice(line.end))?.[0] ?? ''
    return { span: { start: line.start, end: line.end + lineEnd.length }, text: '' }
  }
  const span = before
    ? { start: before.end, end: item.end }
    : { start: item.start, end: after?.start ?? item.end }
  const gap = before ? text.slice(before.end, item.start) : text.slice(item.end, span.end)
  return isGap(gap) ? { span, text: '' } : undefined
}

/** What stands between the last two items of a flow list, or before a single one. */
function gapBefore(text: string, items: readonly Span[]): string {
  const [previous, last = previous] = items.slice(-2)
  if (!previous || !last) return ', '
  const indent = indentBefore(text, last)
  if (indent !== undefined) return `,${indent}`
  const gap = text.slice(previous.end, last.start)
  return isGap(gap) ? gap : ', '
}

/** The line end and the spaces that a span starts behind, when nothing else stands before it on its line. */
function indentBefore(text: string, span: Span): string | undefined {
  const { start } = lineAround(text, span)
  const spaces = text.slice(start, span.start)
  const lineEnd = /(?:\r\n?|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0]
  return lineEnd === undefined || !/^[ \t]*$/.test(spaces) ? undefined : `${lineEnd}${spaces}`
}

function isGap(between: string): boolean {
  return /^\s*,\s*$/.test(between)
}

/** The lines that a span stands on, without the last one's end. */
function lineAround(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1))
  const length = text.slice(end).search(LINE_END)
  return { start: before + 1, end: length < 0 ? text.length : end + length }
}

/** The line end behind a line, else the one before it. */
function lineEndNear(text: string, { start, end }: Span): string {
  return (
    LINE_END.exec(text.slice(end, end + 2))?.[0] ??
    LINE_END.exec(text.slice(Math.max(0, start - 2), start))?.[0] ??
    '\n'
  )
}
