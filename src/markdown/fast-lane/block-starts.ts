/** Tells which blocks start at an offset, and which of them end a paragraph. */
import type { Heading } from 'mdast'
import { mayInterrupt, readMarker } from './list-marker.ts'
import { mayBeDelimiterRow } from './read-table.ts'
import type { TextLines } from './text-lines.ts'

const HEADING = /(#{1,6})(?=[ \n]|$)/y
const depths = [1, 2, 3, 4, 5, 6] as const
const THEMATIC_BREAK = /([-*_])(?:[ \t]*\1){2,}[ \t]*(?=\n|$)/y
const FENCE = /`{3}|~{3}/y
const UNDERLINE = /(?:-+|=+) *(?=\n|$)/y
const TASK = /\[[ xX\n]\]/y
const FOOTNOTE = /\[\^/y

/** The depth of the heading that starts here. */
export function headingDepth(text: string, start: number): Heading['depth'] | undefined {
  HEADING.lastIndex = start
  const signs = HEADING.exec(text)?.[1]
  return depths.find((depth) => depth === signs?.length)
}

/** Whether the line from here on is a thematic break. */
export function isThematicBreak(text: string, start: number): boolean {
  return matches(THEMATIC_BREAK, text, start)
}

/** Whether fenced code could start here. */
export function isFence(text: string, start: number): boolean {
  return matches(FENCE, text, start)
}

/** Whether a paragraph could be a definition, a footnote or a task. */
export function mayDefine(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (text[start] !== '[') return false
  if (matches(TASK, text, start) || matches(FOOTNOTE, text, start)) return true
  return text.slice(start, end).includes(']:')
}

/** Whether a line ends the paragraph before it. */
export function endsParagraph(
  lines: TextLines,
  line: number,
  indent: number,
): boolean | 'for-the-judge' {
  if (lines.spacesOf(line, indent) > 3) return false
  const { text } = lines
  const start = lines.contentOf(line, indent)
  if (matches(UNDERLINE, text, start) || mayBeDelimiterRow(lines, line, indent))
    return 'for-the-judge'
  switch (text[start]) {
    case '#':
      return headingDepth(text, start) !== undefined
    case '>':
    case '<':
      return true
    case '[':
      return matches(FOOTNOTE, text, start) ? 'for-the-judge' : false
    case '`':
    case '~':
      return isFence(text, start)
    default:
      if (isThematicBreak(text, start)) return true
      return interrupts(lines, line, start)
  }
}

/** Only bullets, and the number 1, interrupt a paragraph, and only with words behind them. */
function interrupts(lines: TextLines, line: number, start: number): boolean | 'for-the-judge' {
  const marker = readMarker(lines, line, start)
  if (marker === undefined || marker === 'for-the-judge') return marker ?? false
  return mayInterrupt(marker)
}

function matches(pattern: RegExp, text: string, start: number): boolean {
  pattern.lastIndex = start
  return pattern.test(text)
}
