/** Reads a table whose rows all start with a pipe. */
import type { AlignType, RowContent, Table, TableCell, TableRow } from 'mdast'
import type { KnownLabels } from './known-labels.ts'
import { readInlines } from './read-inlines.ts'
import { type TextLines, trimSpaces } from './text-lines.ts'

const DELIMITER_CELL = /^ *(:?)-+(:?) *$/
/** A line that could make the line above it the head of a table. */
const DELIMITER_ROW = /[-:| \t]*(?:\n|$)/y

/** Whether a line could be a delimiter row; also those that are none for other reasons. */
export function mayBeDelimiterRow(lines: TextLines, line: number, indent: number): boolean {
  DELIMITER_ROW.lastIndex = lines.contentOf(line, indent)
  return DELIMITER_ROW.test(lines.text)
}

/** The table in lines from `first` up to `last`, or `undefined` when only a full parser should say. */
export function readTable(
  lines: TextLines,
  { first, last }: { readonly first: number; readonly last: number },
  labels: KnownLabels,
): Table | undefined {
  const start = lines.startOf(first)
  const end = lines.endOf(last - 1)
  // A pipe alone is no head.
  if (trimSpaces(lines.text, start, lines.endOf(first)) === start + 1) return undefined
  // A backslash may keep a pipe from being one.
  if (lines.text.slice(start, end).includes('\\')) return undefined
  const align = readAlignment(lines, first + 1)
  const children: RowContent[][] = []
  const rows: TableRow[] = []
  for (let line = first; line < last; line++) {
    if (lines.text[lines.startOf(line)] !== '|') return undefined
    if (line === first + 1) continue
    const row = readRow(lines, line, labels)
    if (!row) return undefined
    rows.push(row)
    children.push(row.children)
  }
  if (!align || align.length !== children[0]?.length) return undefined
  const position = { start: lines.pointAt(first, start), end: lines.pointAt(last - 1, end) }
  return { type: 'table', align, children: rows, position }
}

function readAlignment(lines: TextLines, line: number): AlignType[] | undefined {
  const start = lines.startOf(line)
  const row = lines.text.slice(start, trimSpaces(lines.text, start, lines.endOf(line)))
  const cells = row.slice(1, row.endsWith('|') ? -1 : undefined).split('|')
  const align: AlignType[] = []
  for (const cell of cells) {
    const match = DELIMITER_CELL.exec(cell)
    if (!match) return undefined
    const [, left, right] = match
    align.push(left ? (right ? 'center' : 'left') : right ? 'right' : null)
  }
  return align
}

/** A cell goes from its pipe to the next, the last one to the end of the line. */
function readRow(lines: TextLines, line: number, labels: KnownLabels): TableRow | undefined {
  const { text } = lines
  const start = lines.startOf(line)
  const end = lines.endOf(line)
  const children: TableCell[] = []
  for (let pipe = start; pipe < end;) {
    const found = text.indexOf('|', pipe + 1)
    const close = found < 0 || found >= end ? end : found
    const isLast = trimSpaces(text, close + 1, end) <= close + 1
    const content = readCell(lines, line, { start: pipe + 1, end: close }, labels)
    if (!content) return undefined
    const position = lines.within(line, pipe, isLast ? end : close)
    children.push({ type: 'tableCell', children: content, position })
    pipe = isLast ? end : close
  }
  return { type: 'tableRow', children, position: lines.within(line, start, end) }
}

function readCell(
  lines: TextLines,
  line: number,
  cell: { readonly start: number; readonly end: number },
  labels: KnownLabels,
): TableCell['children'] | undefined {
  const { text } = lines
  let { start } = cell
  while (start < cell.end && text[start] === ' ') start++
  const end = trimSpaces(text, start, cell.end)
  return readInlines(lines, { start, end, line, indent: 0 }, labels)
}
