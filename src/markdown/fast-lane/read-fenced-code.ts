/** Reads code between fences. */
import type { Code } from 'mdast'
import { innerText } from './inner-text.ts'
import type { TextLines } from './text-lines.ts'

const OPENING = /(`{3,}|~{3,}) *([^`\n]*)/y
/** An escape, an entity or a tab counts in what stands behind a fence. */
const STRANGE_INFO = /[\\&\t]/
const CLOSING = /(`{3,}|~{3,})[ \t]*(?=\n|$)/y
/** Columns; what is indented more is code. */
const deepestFence = 3

/** Where code starts, and what it stands in. */
interface FenceStart {
  readonly line: number
  /** The line behind the last that it could have. */
  readonly last: number
  /** How many columns at the start of each line belong to what it stands in. */
  readonly indent: number
}

/**
 * `undefined` when only a full parser should say what it is. Code without a closing fence goes to the end of the text,
 * if it stands in nothing that ends before, and if the lines up to `last` are all that is left.
 */
export function readFencedCode(lines: TextLines, opening: FenceStart): Code | undefined {
  const { line, last, indent } = opening
  const { text } = lines
  const start = lines.contentOf(line, indent)
  OPENING.lastIndex = start
  const [whole = '', fence = '', info = ''] = OPENING.exec(text) ?? []
  if (start + whole.length < lines.endOf(line) || STRANGE_INFO.test(info)) return undefined
  const closing = closingLine(lines, opening, fence)
  if (closing === undefined && (indent > 0 || !lines.isLast(last - 1))) return undefined
  const content = { first: line + 1, last: closing ?? lines.count }
  const value = innerText(lines, content, { indent, spaces: lines.spacesOf(line, indent) })
  if (value === undefined) return undefined
  const [lang] = info.split(' ', 1)
  const meta = info.slice(lang?.length ?? 0).replace(/^ +/, '')
  const end = closing ?? lines.count - 1
  return {
    type: 'code',
    lang: lang === '' || lang === undefined ? null : lang,
    meta: meta === '' ? null : meta,
    // The line end before a closing fence is no part of the code, nor is that of the text.
    value: closing === undefined ? value.replace(/\n$/, '') : value,
    position: { start: lines.pointAt(line, start), end: lines.pointAt(end, lines.endOf(end)) },
  }
}

function closingLine(
  lines: TextLines,
  { line, last, indent }: FenceStart,
  fence: string,
): number | undefined {
  for (let next = line + 1; next < last; next++) {
    if (lines.spacesOf(next, indent) > deepestFence) continue
    CLOSING.lastIndex = lines.contentOf(next, indent)
    const sign = CLOSING.exec(lines.text)?.[1]
    if (sign !== undefined && sign.startsWith(fence)) return next
  }
  return undefined
}
