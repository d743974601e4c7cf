/** Reads paragraphs and headings. */
import type { Heading, Paragraph } from 'mdast'
import { endsParagraph, mayDefine } from './block-starts.ts'
import type { Region } from './cut-regions.ts'
import type { KnownLabels } from './known-labels.ts'
import { readInlines } from './read-inlines.ts'
import { type TextLines, trimSpaces } from './text-lines.ts'

/** The box of a task, with words behind it. */
const TASK = /\[([ xX])\] (?=[^ \n])/y
const TASK_LENGTH = '[x] '.length

/** Where a paragraph starts, and the lines that it could have. */
interface ParagraphStart extends Region {
  /** How many columns at the start of each line belong to what it stands in. */
  readonly indent: number
  /** Whether it starts with the box of a task. */
  readonly isTask: boolean
}

/** What stands in the box of a task. */
export function taskBox(text: string, start: number): string | undefined {
  TASK.lastIndex = start
  return TASK.exec(text)?.[1]
}

/** Up to the line before `last` at most; `undefined` when only a full parser should say. */
export function readParagraph(
  lines: TextLines,
  { first: line, last, indent, isTask }: ParagraphStart,
  labels: KnownLabels,
): Paragraph | undefined {
  const start = lines.contentOf(line, indent)
  let end = line + 1
  for (; end < last && lines.contentOf(end, indent) < lines.endOf(end); end++) {
    const border = endsParagraph(lines, end, indent)
    if (border === 'for-the-judge') return undefined
    if (border) break
  }
  const lineEnd = lines.endOf(end - 1)
  const words = isTask ? start + TASK_LENGTH : start
  const content = { start: words, end: trimSpaces(lines.text, start, lineEnd), line, indent }
  if (!isTask && mayDefine(lines.text, content)) return undefined
  const children = readInlines(lines, content, labels)
  if (!children) return undefined
  // A paragraph starts behind its box only when it starts with text.
  const isBehindBox = isTask && children[0]?.type === 'text'
  const position = {
    start: lines.pointAt(line, isBehindBox ? words : start),
    end: lines.pointAt(end - 1, lineEnd),
  }
  return { type: 'paragraph', children, position }
}

/** `undefined` when only a full parser should say. */
export function readHeading(
  lines: TextLines,
  { line, start, depth }: { line: number; start: number; depth: Heading['depth'] },
  labels: KnownLabels,
): Heading | undefined {
  const { text } = lines
  const end = lines.endOf(line)
  const contentEnd = trimSpaces(text, start, end)
  let contentStart = start + depth
  while (contentStart < contentEnd && text[contentStart] === ' ') contentStart++
  // Signs at the end may close the heading.
  if (contentStart >= contentEnd || text[contentEnd - 1] === '#') return undefined
  const content = { start: contentStart, end: contentEnd, line, indent: 0 }
  const children = readInlines(lines, content, labels)
  return children && { type: 'heading', depth, children, position: lines.within(line, start, end) }
}
