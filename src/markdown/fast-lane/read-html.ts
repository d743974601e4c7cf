/** Reads HTML that is plainly a block of its own: a comment in one line, or tags up to a blank line. */
import type { Html } from 'mdast'
import { htmlBlockNames } from 'micromark-util-html-tag-name'
import type { Region } from './cut-regions.ts'
import type { TextLines } from './text-lines.ts'

const COMMENT = '<!--'
const TAG = /<\/?([a-z][a-z\d]*)(?=[ \t\n>]|\/>|$)/iy
const blockNames: ReadonlySet<string> = new Set(htmlBlockNames)

/**
 * What starts with the first line of a region, at its margin; `undefined` when only a full parser should say. In
 * CommonMark's terms, conditions 2 in one line, and 6.
 */
export function readHtml(lines: TextLines, { first, last }: Region): Html | undefined {
  const start = lines.startOf(first)
  if (isComment(lines.text.slice(start, lines.endOf(first)))) return html(lines, first, first)
  TAG.lastIndex = start
  const name = TAG.exec(lines.text)?.[1]?.toLowerCase()
  if (name === undefined || !blockNames.has(name)) return undefined
  let end = first
  while (end + 1 < last && !lines.isBlank(end + 1)) end++
  return html(lines, first, end)
}

function isComment(line: string): boolean {
  return line.startsWith(COMMENT) && line.indexOf('-->', COMMENT.length) > 0
}

function html(lines: TextLines, first: number, last: number): Html {
  const [start, end] = [lines.startOf(first), lines.endOf(last)]
  const position = { start: lines.pointAt(first, start), end: lines.pointAt(last, end) }
  return { type: 'html', value: lines.text.slice(start, end), position }
}
