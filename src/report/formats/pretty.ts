/** Prints findings for people at a terminal: place, message, the words themselves, and what to do. */
import {
  defineReportFormat,
  type Display,
  type ReportFormat,
  type Run,
} from '../../model/report-format.ts'
import type { ReportDiagnostic, ReportPlace } from '../../model/report.ts'
import type { Severity } from '../../model/diagnostic.ts'
import { codeFrame } from '../code-frame.ts'
import { openDiagnostics } from '../open-diagnostics.ts'
import { summaryLine } from '../summary-line.ts'
import {
  escapeText,
  joinText,
  paint,
  print,
  repeatText,
  type Style,
  type TerminalText,
} from '../../text/terminal-text.ts'

/** Wider frames are harder to read, narrower ones show nothing. */
const FRAME_COLUMNS = { least: 40, most: 110 }

const severityStyles: Readonly<Record<Severity, readonly Style[]>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'cyan'],
}

export const pretty: ReportFormat = defineReportFormat({
  name: 'pretty',
  summary: 'Findings with the words they are about, for people at a terminal.',
  mediaType: 'text/plain',
  extension: '.txt',
  render(run, display) {
    const lines: TerminalText[] = []
    for (const diagnostic of openDiagnostics(run.report, display)) {
      lines.push(...findingLines(diagnostic, run, display), print``)
    }
    lines.push(summaryLine(run.report, display))
    return `${joinText(lines, '\n')}\n`
  },
})

function findingLines(diagnostic: ReportDiagnostic, run: Run, display: Display): TerminalText[] {
  const { severity, ruleId, message, help, related = [] } = diagnostic
  const styled = painter(display)
  const place = styled(placeOf(diagnostic, display), ['bold'])
  const word = styled(escapeText(severity), severityStyles[severity])
  return [
    print`${place}  ${word}  ${escapeText(ruleId)}`,
    print`  ${escapeText(message)}`,
    ...frameLines(diagnostic, run, display),
    ...(help === undefined ? [] : [print`  ${styled(print`help`, ['bold'])}  ${escapeText(help)}`]),
    ...related.map(
      (other) =>
        print`  ${styled(print`see`, ['bold'])}   ${placeOf(other, display)}  ${escapeText(other.message)}`,
    ),
  ]
}

function frameLines(
  { path, range, severity }: ReportDiagnostic,
  { fileOf }: Run,
  display: Display,
): TerminalText[] {
  const file = fileOf(path)
  if (!file || file.text === '') return []
  const styled = painter(display)
  const margin = String(range.start.line).length + 2
  const room =
    Math.max(FRAME_COLUMNS.least, Math.min(display.width, FRAME_COLUMNS.most)) - margin - 3
  const { line, source, marks } = codeFrame(
    file,
    { start: range.start.offset, end: range.end.offset },
    room,
  )
  const number = styled(print`  ${line} │`, ['dim'])
  const gutter = styled(print`${repeatText(' ', margin)} │`, ['dim'])
  return [
    print``,
    print`${number} ${source}`,
    print`${gutter} ${styled(marks, severityStyles[severity])}`,
  ]
}

function placeOf(
  { path, range }: ReportDiagnostic | ReportPlace,
  { showPath }: Display,
): TerminalText {
  return print`${escapeText(showPath(path))}:${range.start.line}:${range.start.column}`
}

function painter({
  color,
}: Display): (text: TerminalText, styles: readonly Style[]) => TerminalText {
  return (text, styles) => (color ? paint(text, styles) : text)
}
