/** Shows edits as the lines that they change, in the unified format. */
import { applyEdits, type SpanEdit } from './apply-edits.ts'
import type { TextFile } from './text-file.ts'

/** A hunk for each changed line, without lines around it. Edits must not hold or remove line ends. */
export function diffLines(file: TextFile, edits: readonly SpanEdit[]): readonly string[] {
  const byLine = new Map<number, SpanEdit[]>()
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const { line } = file.pointAt(edit.span.start)
    const others = byLine.get(line)
    if (others) others.push(edit)
    else byLine.set(line, [edit])
  }
  const lines = [`--- ${file.path}`, `+++ ${file.path}`]
  for (const [line, changes] of byLine) {
    const { start, end } = file.lineSpan(line)
    const before = file.text.slice(start, end)
    const moved = changes.map(({ span, text }) => ({
      span: { start: span.start - start, end: span.end - start },
      text,
    }))
    lines.push(`@@ -${line} +${line} @@`, `-${before}`, `+${applyEdits(before, moved).text}`)
  }
  return lines
}
