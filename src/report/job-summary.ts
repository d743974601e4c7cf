/** Writes the job summary: coverage by briefing, then what is wrong, in GitHub's Markdown. */
import type { Display } from '../model/report-format.ts'
import type { Report, ReportDiagnostic, ReportDocument } from '../model/report.ts'
import { countNoun } from '../text/count-noun.ts'
import { utf8Length } from '../text/utf8-length.ts'
import { countSeverities, severityCounts } from './count-severities.ts'
import { cutText } from '../text/cut-text.ts'
import { groupBy } from '../text/group-by.ts'
import { escapeMarkdown, gfm, joinLines, type MarkdownText } from './markdown-text.ts'
import { openDiagnostics } from './open-diagnostics.ts'
import { summaryLine } from './summary-line.ts'
import { takeWithin } from './take-within.ts'
import { worstFirst } from './worst-first.ts'

/** For the title, the totals and what says that something had no room. */
const FRAME_BYTES = 10_000
const LONGEST = { title: 200, path: 400, message: 500, claim: 200 }

/**
 * In UTF-8 no longer than `mostBytes`, unless those are fewer than the title and the totals need. Ends in a
 * line feed.
 */
export function jobSummary(report: Report, display: Display, mostBytes: number): MarkdownText {
  const room = Math.max(0, mostBytes - FRAME_BYTES)
  const open = openDiagnostics(report, display)
  const lines = [
    ...headLines(report, display),
    ...tableLines(report, open, display, room / 3),
    ...problemLines(report, open, display, (room * 2) / 3),
  ]
  return gfm`${joinLines(lines)}\n`
}

function headLines(report: Report, display: Display): readonly MarkdownText[] {
  const title = escapeMarkdown(cutText(report.title, LONGEST.title))
  const totals = escapeMarkdown(summaryLine(report, { ...display, color: false }))
  return [gfm`## ${title}`, gfm``, totals, gfm``]
}

function tableLines(
  { documents }: Report,
  open: readonly ReportDiagnostic[],
  display: Display,
  room: number,
): readonly MarkdownText[] {
  if (documents.length === 0) return []
  const byPath = groupBy(open, ({ path }) => path)
  const rows = documents.map((document) => row(document, byPath.get(document.path) ?? [], display))
  const { lines, leftOut } = takeWithin(rows, room)
  const rest = gfm`${escapeMarkdown(countNoun(leftOut, 'more briefing'))} had no room in this table.`
  return [
    gfm`| Briefing | File | Claims cited | Coverage | Errors | Warnings |`,
    gfm`| --- | --- | --: | --: | --: | --: |`,
    ...lines,
    gfm``,
    ...(leftOut > 0 ? [rest, gfm``] : []),
  ]
}

function row(
  { title, path, coverage }: ReportDocument,
  found: readonly ReportDiagnostic[],
  display: Display,
): MarkdownText {
  const { cited, checkable, pct } = coverage
  const name = escapeMarkdown(cutText(title, LONGEST.title))
  const file = escapeMarkdown(cutText(display.showPath(path), LONGEST.path))
  const share = pct === undefined ? gfm`–` : gfm`${pct} %`
  const { error, warning } = countSeverities(found)
  return gfm`| ${name} | ${file} | ${cited} of ${checkable} | ${share} | ${error} | ${warning} |`
}

/** Between blank lines, or GitHub would not read the Markdown before it. */
const closing = [gfm``, gfm`</details>`, gfm``]

/** A folded list for each file, the worst first, as long as there is room. */
function problemLines(
  { documents }: Report,
  open: readonly ReportDiagnostic[],
  display: Display,
  mostBytes: number,
): readonly MarkdownText[] {
  const claimTexts = new Map(
    documents.flatMap(({ path, claims }) =>
      claims.map(({ id, text }) => [`${path}\n${id}`, text] as const),
    ),
  )
  const lines: MarkdownText[] = []
  let room = mostBytes
  let leftOut = 0
  for (const [path, found] of groupBy(worstFirst(open), (each) => each.path)) {
    const items = found.map((item) =>
      problemLine(item, claimTexts.get(`${path}\n${item.claimId ?? ''}`)),
    )
    const opening = [foldLine(display.showPath(path), found), gfm``]
    const frame = utf8Length(joinLines([...opening, ...closing])) + 2
    const taken = takeWithin(items, room - frame)
    leftOut += taken.leftOut
    if (taken.lines.length === 0) continue
    room -= frame + taken.bytes
    lines.push(...opening, ...taken.lines, ...closing)
  }
  if (leftOut > 0)
    lines.push(gfm`${escapeMarkdown(countNoun(leftOut, 'more finding'))} had no room here.`)
  return lines
}

function foldLine(path: string, found: readonly ReportDiagnostic[]): MarkdownText {
  const name = escapeMarkdown(cutText(path, LONGEST.path))
  const counts = escapeMarkdown(severityCounts(countSeverities(found)))
  return gfm`<details><summary>${name}: ${counts}</summary>`
}

function problemLine(diagnostic: ReportDiagnostic, claim: string | undefined): MarkdownText {
  const { severity, range, message, help, ruleId } = diagnostic
  const cut = (text: string): MarkdownText => escapeMarkdown(cutText(text, LONGEST.message))
  const advice = help === undefined ? gfm`` : gfm`; ${cut(help)}`
  const words =
    claim === undefined ? gfm`` : gfm`: “${escapeMarkdown(cutText(claim, LONGEST.claim))}”`
  return gfm`- **${escapeMarkdown(severity)}** line ${range.start.line}, ${escapeMarkdown(ruleId)}: ${cut(message)}${advice}${words}`
}
