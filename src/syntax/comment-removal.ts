/** Works out the edit that takes a comment out of a text. */
import type { SpanEdit } from '../text/apply-edits.ts'
import { blankBefore } from '../text/blank-before.ts'
import type { Span } from '../text/span.ts'

/**
 * A comment that has its lines to itself goes with them, and with one of two empty lines around it, unless that
 * would join the lines around it to one paragraph; one within a line goes with the space before it.
 */
export function commentRemoval(text: string, { start, end }: Span): SpanEdit {
  const before = blankBefore(text, start)
  const lineStart = start - before
  const after = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0
  const lineEnd = /^(?:\r\n?|\n|$)/.exec(text.slice(end + after))?.[0]
  const startsLine = lineStart === 0 || /[\r\n]/.test(text.charAt(lineStart - 1))
  if (startsLine && lineEnd !== undefined) {
    const next = end + after + lineEnd.length
    const blank = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(next))?.[0]
    if (isBlankBefore(text, lineStart)) return cut(lineStart, next + (blank?.length ?? 0))
    return blank === undefined ? cut(start, end) : cut(lineStart, next)
  }
  if (startsLine) return cut(start, end + after)
  return lineEnd === undefined && after === 0 ? cut(start, end) : cut(lineStart, end)
}

function cut(start: number, end: number): SpanEdit {
  return { span: { start, end }, text: '' }
}

/** Whether the line that ends before `lineStart` is blank, or there is none. */
function isBlankBefore(text: string, lineStart: number): boolean {
  return /(?:^|[\r\n])[ \t]*(?:\r\n?|\n)$|^$/.test(text.slice(0, lineStart).slice(-LONGEST_BLANK))
}

/** Nobody indents an empty line by more. */
const LONGEST_BLANK = 200
