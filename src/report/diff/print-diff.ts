/** Prints what changed for a terminal. */
import { escapeText, paint, type Style, type TerminalText } from '../../text/terminal-text.ts'
import type { BriefingDiff, ClaimChange, ClaimChangeKind, DocumentDiff } from './briefing-diff.ts'
import {
  countsWords,
  coverageWords,
  kindWords,
  notesOf,
  placeWords,
  summaryWords,
} from './diff-words.ts'

const marks: Readonly<Record<ClaimChangeKind, readonly [string, Style]>> = {
  added: ['+', 'green'],
  removed: ['-', 'red'],
  reworded: ['~', 'yellow'],
  'reworded-under-citation': ['!', 'red'],
  recited: ['~', 'yellow'],
}

/** One text that ends in a line feed. */
export function printDiff(diff: BriefingDiff, { color }: { readonly color: boolean }): string {
  const lines = [
    ...diff.documents.flatMap((document) => documentLines(document, color)),
    escapeText(`${summaryWords(diff.summary)} (${diff.from} → ${diff.to})`),
    escapeText(coverageWords(diff)),
  ]
  return `${lines.join('\n')}\n`
}

function documentLines(document: DocumentDiff, color: boolean): readonly string[] {
  const { kind, path, pathBefore, before, after, claims, moved } = document
  const renamed = pathBefore === undefined ? '' : ` (was ${pathBefore})`
  const counts = kind === 'added' ? after : kind === 'removed' ? before : undefined
  const told =
    counts !== undefined
      ? `${kind}: ${countsWords(counts)}`
      : before && after
        ? coverageWords({ before, after })
        : ''
  const head = escapeText(`${path}${renamed}`)
  return [
    `${color ? paint(head, ['bold']) : head}  ${escapeText(told)}`,
    ...claims.flatMap((change) => changeLines(change, color)),
    ...moved.map(
      (one) => `  ${escapeText(`→ ${placeWords(one)} moved from one claim to another`)}`,
    ),
    '',
  ]
}

function changeLines(change: ClaimChange, color: boolean): readonly string[] {
  const { kind, before, after } = change
  const [mark, style] = marks[kind]
  const sign = escapeText(mark)
  const shown = color ? paint(sign, [style]) : sign
  const place = String(after?.line ?? before?.line ?? '')
  const lines: TerminalText[] = [escapeText(`${place}  ${after?.text ?? before?.text ?? ''}`)]
  if (after && before && before.text !== after.text) lines.push(escapeText(`was: ${before.text}`))
  const notes = [kindWords[kind], ...notesOf(change)].join('; ')
  return [
    ...lines.map((line, index) => (index === 0 ? `  ${shown} ${line}` : `      ${line}`)),
    `      ${escapeText(notes)}`,
  ]
}
