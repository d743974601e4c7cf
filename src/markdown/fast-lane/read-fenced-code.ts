/** Reads code between fences that stand at the margin. */
import type { Code } from 'mdast'
import type { TextLines } from './text-lines.ts'

const OPENING = /(`{3,}|~{3,}) *([^`\n]*)/y
/** An escape, an entity or a tab counts in what stands behind a fence. */
const STRANGE_INFO = /[\\&\t]/
const CLOSING = / {0,3}(`{3,}|~{3,})[ \t]*(?=\n|$)/y

/** `undefined` when the fence is not closed before line `last`, or only a full parser should say what it is. */
export function readFencedCode(lines: TextLines, line: number, last: number): Code | undefined {
  const { text } = lines
  const start = lines.startOf(line)
  OPENING.lastIndex = start
  const [whole = '', fence = '', info = ''] = OPENING.exec(text) ?? []
  if (start + whole.length < lines.endOf(line) || STRANGE_INFO.test(info)) return undefined
  const end = closingLine(lines, line + 1, last, fence)
  if (end === undefined) return undefined
  const [lang] = info.split(' ', 1)
  const meta = info.slice(lang?.length ?? 0).replace(/^ +/, '')
  const value = text.slice(lines.endOf(line) + 1, lines.endOf(end - 1))
  return {
    type: 'code',
    lang: lang === '' || lang === undefined ? null : lang,
    meta: meta === '' ? null : meta,
    value: end > line + 1 ? value : '',
    position: { start: lines.pointAt(line, start), end: lines.pointAt(end, lines.endOf(end)) },
  }
}

function closingLine(
  lines: TextLines,
  first: number,
  last: number,
  fence: string,
): number | undefined {
  for (let line = first; line < last; line++) {
    CLOSING.lastIndex = lines.startOf(line)
    const sign = CLOSING.exec(lines.text)?.[1]
    if (sign !== undefined && sign.startsWith(fence)) return line
  }
  return undefined
}
