/** Prints findings as Reviewdog Diagnostic Format, whose columns count UTF-8 bytes. */
import type { Severity } from '../../model/diagnostic.ts'
import {
  defineReportFormat,
  type Display,
  type ReportFormat,
  type Run,
} from '../../model/report-format.ts'
import type { ReportDiagnostic } from '../../model/report.ts'
import { TextFile } from '../../text/text-file.ts'
import type { Span } from '../../text/span.ts'
import { adviceOf } from '../advice.ts'
import { printJsonLine } from '../json-text.ts'
import { openDiagnostics } from '../open-diagnostics.ts'
import { projectUrl } from '../project-url.ts'
import { type BytePoint, Utf8Columns } from '../utf8-columns.ts'
import { worstFirst } from '../worst-first.ts'

const severityNames: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  note: 'INFO',
}

interface ByteRange {
  readonly start: BytePoint
  readonly end: BytePoint
}

type RangeLookup = (path: string, span: Span) => ByteRange

export const rdjson: ReportFormat = defineReportFormat({
  name: 'rdjson',
  summary: 'Reviewdog Diagnostic Format, with fixes as suggestions.',
  mediaType: 'application/json',
  extension: '.json',
  render({ report, fileOf }, display) {
    const open = openDiagnostics(report, display)
    const rangeOf = byteRanges(fileOf)
    const [worst] = worstFirst(open)
    const result = {
      source: { name: report.tool.name, url: projectUrl },
      ...(worst && { severity: severityNames[worst.severity] }),
      diagnostics: open.map((diagnostic) => rdDiagnostic(diagnostic, rangeOf, display)),
    }
    return `${printJsonLine(result)}\n`
  },
})

function rdDiagnostic(
  diagnostic: ReportDiagnostic,
  rangeOf: RangeLookup,
  display: Display,
): object {
  const { path, range, severity, ruleId, helpUri } = diagnostic
  const suggestions = suggestionsOf(diagnostic, rangeOf)
  return {
    message: adviceOf(diagnostic),
    location: {
      path: display.showPath(path),
      range: rangeOf(path, { start: range.start.offset, end: range.end.offset }),
    },
    severity: severityNames[severity],
    code: { value: ruleId, url: helpUri },
    ...(suggestions.length > 0 && { suggestions }),
  }
}

/** Each suggestion is offered by itself, so a fix of several edits, or in another file, is none. */
function suggestionsOf({ path, fixes = [] }: ReportDiagnostic, rangeOf: RangeLookup): object[] {
  return fixes.flatMap(({ edits }) => {
    const [edit] = edits
    if (!edit || edits.length > 1 || edit.path !== path) return []
    return [{ range: rangeOf(path, edit), text: edit.text }]
  })
}

/** Prepares each file once, however many findings it has. */
function byteRanges(fileOf: Run['fileOf']): RangeLookup {
  const prepared = new Map<string, { readonly file: TextFile; readonly columns: Utf8Columns }>()
  const prepare = (path: string): { readonly file: TextFile; readonly columns: Utf8Columns } => {
    const file = fileOf(path) ?? new TextFile(path, '')
    const entry = { file, columns: new Utf8Columns(file) }
    prepared.set(path, entry)
    return entry
  }
  return (path, span) => {
    const { file, columns } = prepared.get(path) ?? prepare(path)
    const { start, end } = file.rangeOf(span)
    return { start: columns.bytePointOf(start), end: columns.bytePointOf(end) }
  }
}
