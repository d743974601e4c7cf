/** Shows how two versions of a file differ, in the unified format that `patch` and `git apply` take. */
import { matchLines } from './match-lines.ts'

const CONTEXT = 3
const LINES = /[^\n]*(?:\n|$)/g

/** A line of one version or of both, counted from 0 in each. */
interface DiffLine {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
  /** How many lines of either version stand before it. */
  readonly before: number
  readonly after: number
}

/** Lines without their ends; none when the versions are the same. A carriage return is part of its line. */
export function unifiedDiff(path: string, before: string, after: string): readonly string[] {
  const lines = diffLines(splitLines(before), splitLines(after))
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]))
  if (changed.length === 0) return []
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    ...hunks(changed, lines.length).flatMap(({ start, end }) => hunk(lines.slice(start, end))),
  ]
}

function splitLines(text: string): readonly string[] {
  return (text.match(LINES) ?? []).filter((line) => line !== '')
}

function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = []
  let at = { before: 0, after: 0 }
  const end = { before: before.length, after: after.length }
  for (const match of [...matchLines(before, after), end]) {
    for (let line = at.before; line < match.before; line++)
      lines.push({ sign: '-', text: before[line] ?? '', before: line, after: at.after })
    for (let line = at.after; line < match.after; line++)
      lines.push({ sign: '+', text: after[line] ?? '', before: match.before, after: line })
    if (match !== end) lines.push({ sign: ' ', text: before[match.before] ?? '', ...match })
    at = { before: match.before + 1, after: match.after + 1 }
  }
  return lines
}

/** Stretches of the diff with the lines around what changed; those that meet are one. */
function hunks(
  changed: readonly number[],
  count: number,
): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const index of changed) {
    const start = Math.max(0, index - CONTEXT)
    const end = Math.min(count, index + CONTEXT + 1)
    const last = found.at(-1)
    if (last && start <= last.end) last.end = end
    else found.push({ start, end })
  }
  return found
}

function hunk(lines: readonly DiffLine[]): readonly string[] {
  const removed = lines.filter(({ sign }) => sign !== '+').length
  const added = lines.filter(({ sign }) => sign !== '-').length
  const [first] = lines
  const head = `@@ -${range(first?.before ?? 0, removed)} +${range(first?.after ?? 0, added)} @@`
  return [head, ...lines.flatMap(({ sign, text }) => printLine(sign, text))]
}

function range(start: number, count: number): string {
  const line = count === 0 ? start : start + 1
  return count === 1 ? String(line) : `${line},${count}`
}

function printLine(sign: string, text: string): readonly string[] {
  return text.endsWith('\n')
    ? [`${sign}${text.slice(0, -1)}`]
    : [`${sign}${text}`, '\\ No newline at end of file']
}
