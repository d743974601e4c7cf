/** Prints what changed as a comment for a pull request, in GitHub's Markdown. */
import { cutText } from '../../text/cut-text.ts'
import { escapeMarkdown, gfm, joinLines, type MarkdownText } from '../markdown-text.ts'
import { takeWithin } from '../take-within.ts'
import type { BriefingDiff, ClaimChange, ClaimChangeKind, DocumentDiff } from './briefing-diff.ts'
import { coverageWords, kindWords, notesOf, summaryWords } from './diff-words.ts'

/** GitHub takes comments of 65,536 characters. */
const MOST_BYTES = 55_000
const LONGEST_CLAIM = 300

/** What a reviewer must look at first. */
const order: readonly ClaimChangeKind[] = [
  'reworded-under-citation',
  'added',
  'reworded',
  'recited',
  'removed',
]

/** One text that ends in a line feed; what has no room is counted. */
export function printMarkdownDiff(diff: BriefingDiff): string {
  const { lines, leftOut } = takeWithin(diff.documents.flatMap(documentLines), MOST_BYTES)
  return `${joinLines([
    gfm`### What changed in claims and citations`,
    gfm``,
    escapeMarkdown(`${summaryWords(diff.summary)}.`),
    gfm``,
    escapeMarkdown(`Coverage: ${coverageWords(diff)}.`),
    ...lines,
    ...(leftOut > 0 ? [gfm``, escapeMarkdown(`${leftOut} more lines had no room here.`)] : []),
  ])}\n`
}

function documentLines({
  kind,
  path,
  pathBefore,
  claims,
  before,
  after,
}: DocumentDiff): readonly MarkdownText[] {
  const was = pathBefore === undefined ? '' : ` (was ${pathBefore})`
  const told = before && after ? coverageWords({ before, after }) : kind
  return [
    gfm``,
    gfm`#### ${escapeMarkdown(`${path}${was}`)}`,
    gfm``,
    escapeMarkdown(told),
    gfm``,
    ...claims
      .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .flatMap(changeLines),
  ]
}

function changeLines(change: ClaimChange): readonly MarkdownText[] {
  const { kind, before, after } = change
  const text = (words: string): MarkdownText => escapeMarkdown(cutText(words, LONGEST_CLAIM))
  const line = escapeMarkdown(String(after?.line ?? before?.line ?? ''))
  const notes = notesOf(change)
  return [
    gfm`- **${escapeMarkdown(kindWords[kind])}**, line ${line}: ${text(after?.text ?? before?.text ?? '')}`,
    ...(before && after && before.text !== after.text ? [gfm`  - was: ${text(before.text)}`] : []),
    ...(notes.length > 0 ? [gfm`  - ${escapeMarkdown(notes.join('; '))}`] : []),
  ]
}
