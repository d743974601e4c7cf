/** Shows the line that a finding is about, with carets under the words. */
import type { Span } from '../text/span.ts'
import type { TextFile } from '../text/text-file.ts'
import { graphemesOf, graphemeWidth } from './display-width.ts'
import {
  escapeText,
  joinText,
  repeatText,
  print,
  type TerminalText,
} from '../text/terminal-text.ts'

export interface CodeFrame {
  /** Counted from 1. */
  readonly line: number
  /** The line, or a window of it with `…` where it was cut. */
  readonly source: TerminalText
  /** Carets in the columns below; `…` behind them when the span goes on in the next line. */
  readonly marks: TerminalText
}

/** One grapheme cluster as the terminal shows it. */
interface Cell {
  readonly text: TerminalText
  readonly width: number
  readonly marked: boolean
  readonly blank: boolean
}

const TAB_COLUMNS = 4
const BYTE_ORDER_MARK = '\ufeff'
/** A column is rarely made of more UTF-16 units than this; more are left out as if beyond the window. */
const UNITS_PER_COLUMN = 4
/** Columns that may be given up so that a window begins and ends between words. */
const WORD_SLACK = 12
/** Columns kept before a span that does not fit. */
const CONTEXT = 16
/** "… " at either side. */
const ELLIPSIS_COLUMNS = 2

const ellipsis = print`…`

/** The first line of `span` in at most `width` columns. Takes time in the width, not in the line. */
export function codeFrame(file: TextFile, span: Span, width: number): CodeFrame {
  const { line } = file.pointAt(span.start)
  const whole = file.lineSpan(line)
  const isMarkFirst = whole.start === 0 && file.text.startsWith(BYTE_ORDER_MARK)
  const start = isMarkFirst ? 1 : whole.start
  const marked = {
    start: clamp(span.start, start, whole.end),
    end: clamp(span.end, start, whole.end),
  }
  const near = {
    start: Math.max(start, characterStart(file.text, marked.start - width * UNITS_PER_COLUMN)),
    end: Math.min(whole.end, characterStart(file.text, marked.start + width * UNITS_PER_COLUMN)),
  }
  const cells = cellsOf(file.text.slice(near.start, near.end), {
    start: marked.start - near.start,
    end: marked.end - near.start,
  })
  const view = windowOf(cells, width, { before: near.start > start, after: near.end < whole.end })
  return { line, ...drawn(cells, view, span.end > whole.end && marked.end > marked.start) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}

/** Steps off the second half of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}

/** The line in cells; one more stands for its end, so that there is something to mark there. */
function cellsOf(text: string, marked: Span): readonly Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const grapheme of graphemesOf(text)) {
    const shown = grapheme === '\t' ? repeatText(' ', TAB_COLUMNS) : escapeText(grapheme)
    const start = at
    at += grapheme.length
    cells.push({
      text: shown,
      width: shown === grapheme ? graphemeWidth(grapheme) : shown.length,
      marked: isMarked(start, at, marked),
      blank: grapheme === ' ' || grapheme === '\t',
    })
  }
  const atEnd = marked.start >= text.length
  cells.push({ text: print``, width: atEnd ? 1 : 0, marked: atEnd, blank: true })
  return cells
}

/** An empty span marks the character that follows it. */
function isMarked(start: number, end: number, marked: Span): boolean {
  return start < Math.max(marked.end, marked.start + 1) && marked.start < end
}

/** Cells `from` to before `to`, and whether something was cut off at either side. */
interface Window {
  readonly from: number
  readonly to: number
  readonly before: boolean
  readonly after: boolean
}

/** Chooses the window: all cells when they fit, else the marked ones with context on both sides. */
function windowOf(
  cells: readonly Cell[],
  width: number,
  cut: { readonly before: boolean; readonly after: boolean },
): Window {
  const total = columns(cells, 0, cells.length)
  if (!cut.before && !cut.after && total <= width) return { from: 0, to: cells.length, ...cut }
  const first = Math.max(
    0,
    cells.findIndex(({ marked }) => marked),
  )
  const last = cells.findLastIndex(({ marked }) => marked)
  const room = width - 2 * ELLIPSIS_COLUMNS
  const spare = room - columns(cells, first, last + 1)
  const behind = columns(cells, last + 1, cells.length)
  const lead = spare > 0 ? Math.max(spare / 2, spare - behind) : Math.min(CONTEXT, room / 4)
  let from = first
  let used = 0
  while (from > 0 && used + widthAt(cells, from - 1) <= lead) used += widthAt(cells, --from)
  let to = from
  used = 0
  while (to < cells.length && used + widthAt(cells, to) <= room) used += widthAt(cells, to++)
  const before = cut.before || from > 0
  const after = cut.after || to < cells.length
  return {
    from: before ? wordStart(cells, from, first) : from,
    to: after ? wordEnd(cells, to, last + 1) : to,
    before,
    after,
  }
}

function columns(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) sum += widthAt(cells, index)
  return sum
}

function widthAt(cells: readonly Cell[], index: number): number {
  return cells[index]?.width ?? 0
}

/** The next start of a word from `from`, if one is near and not behind `limit`. */
function wordStart(cells: readonly Cell[], from: number, limit: number): number {
  for (let index = from; index <= Math.min(limit, from + WORD_SLACK); index++)
    if (cells[index - 1]?.blank && !cells[index]?.blank) return index
  return from
}

/** The last end of a word up to `to`, if one is near; not before `limit` unless that is cut off anyway. */
function wordEnd(cells: readonly Cell[], to: number, limit: number): number {
  const nearest = limit > to ? to - WORD_SLACK : Math.max(limit, to - WORD_SLACK)
  for (let index = to; index >= nearest; index--)
    if (cells[index]?.blank && !cells[index - 1]?.blank) return index
  return to
}

function drawn(
  cells: readonly Cell[],
  { from, to, before, after }: Window,
  goesOn: boolean,
): Pick<CodeFrame, 'source' | 'marks'> {
  const shown = cells.slice(from, to)
  const first = shown.findIndex(({ marked }) => marked)
  const lead = columns(shown, 0, first) + (before ? ELLIPSIS_COLUMNS : 0)
  const marked = shown.filter((cell) => cell.marked).reduce((sum, { width }) => sum + width, 0)
  const source = [
    ...(before ? [print`… `] : []),
    ...shown.map(({ text }) => text),
    ...(after ? [print` …`] : []),
  ]
  const carets = repeatText('^', Math.max(1, marked))
  const marks = [repeatText(' ', lead), carets, ...(goesOn ? [ellipsis] : [])]
  return { source: joinText(source, ''), marks: joinText(marks, '') }
}
