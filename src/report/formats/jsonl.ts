/** Prints one line of JSON for each sentence, for tables and analytics. */
import { defineReportFormat, type ReportFormat } from '../../model/report-format.ts'
import type { SpecificResult } from '../../model/evidence.ts'
import type { ReportDocument, ReportSentence, ReportSpecific } from '../../model/report.ts'
import { worstVerdict } from '../count-evidence.ts'
import { printJsonLine } from '../json-text.ts'

export const jsonl: ReportFormat = defineReportFormat({
  name: 'jsonl',
  summary: 'One line of JSON for each claim or exempt sentence, with its sources and its place.',
  mediaType: 'application/jsonl',
  extension: '.jsonl',
  render({ report }) {
    return report.documents.map(documentLines).join('')
  },
})

function documentLines({ path, sections, claims }: ReportDocument): string {
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  return claims
    .map((claim) => `${printJsonLine(row(path, titles.get(claim.sectionId) ?? '', claim))}\n`)
    .join('')
}

/** Flat, so that a table reader needs no paths into objects. Offsets and columns are UTF-16. */
function row(path: string, section: string, claim: ReportSentence): object {
  const { id, kind, reason, status, text, citations, specifics } = claim
  const { start, end } = claim.range
  const resolved = citations.flatMap(({ sourceId, resolved }) => (resolved ? (sourceId ?? []) : []))
  const unresolved = citations.flatMap(({ raw, resolved }) => (resolved ? [] : raw))
  return {
    path,
    section,
    id,
    kind,
    reason,
    status,
    text,
    sources: [...new Set(resolved)],
    unresolved: [...new Set(unresolved)],
    verdict: worstVerdict(citations.map(({ verdict }) => verdict)) ?? null,
    pass: citations.filter(({ verdict }) => verdict === 'pass').length,
    fail: citations.filter(({ verdict }) => verdict === 'fail').length,
    unchecked: citations.filter(({ verdict }) => verdict === 'unchecked').length,
    altered: textsOf(specifics, 'altered'),
    missing: textsOf(specifics, 'missing'),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: start.offset,
    end: end.offset,
  }
}

function textsOf(specifics: readonly ReportSpecific[], wanted: SpecificResult): readonly string[] {
  return specifics.flatMap(({ text, result }) => (result === wanted ? [text] : []))
}
