/** Says how a run went in one line. */
import type { Display } from '../model/report-format.ts'
import type { ClaimCounts, EvidenceCounts, Report } from '../model/report.ts'
import { countNoun } from '../text/count-noun.ts'
import {
  escapeText,
  joinText,
  paint,
  type Style,
  type TerminalText,
} from '../text/terminal-text.ts'

/** `✖ 1 error, 3 warnings in 1 of 24 briefings · 14 of 16 claims cited (87.5 %) · 2 of 19 citations unchecked · 0.4 s`. */
export function summaryLine(report: Report, { color }: Display): TerminalText {
  const { summary, run } = report
  const [mark, style] = outcome(report)
  const parts = [
    `${mark} ${findings(report)}`,
    coverage(summary.claims),
    ...evidenceParts(summary.evidence),
    ...(summary.suppressed > 0 ? [`${countNoun(summary.suppressed, 'finding')} silenced`] : []),
    ...(summary.baselined > 0
      ? [`${countNoun(summary.baselined, 'finding')} in the baseline`]
      : []),
    ...fixableParts(report),
    ...(run.complete ? [] : ['not every file could be read']),
    ...(run.durationMs === undefined ? [] : [`${(run.durationMs / 1000).toFixed(1)} s`]),
  ]
  const [first, ...rest] = parts.map(escapeText)
  const head = first === undefined ? [] : [color ? paint(first, ['bold', style]) : first]
  return joinText([...head, ...rest], ' · ')
}

/** Fixes that take a guess are counted apart. */
function fixableParts({ summary, diagnostics }: Report): readonly string[] {
  if (summary.fixable === 0) return []
  const unsafe = diagnostics.filter(
    ({ suppressed, fixes = [] }) =>
      !suppressed &&
      fixes.length > 0 &&
      fixes.every(({ applicability }) => applicability === 'unsafe'),
  ).length
  const safe = summary.fixable - unsafe
  return [
    ...(safe > 0 ? [`${safe} fixable with --fix`] : []),
    ...(unsafe > 0
      ? [`${unsafe} ${safe > 0 ? 'more ' : 'fixable '}with --fix --unsafe-fixes`]
      : []),
  ]
}

function outcome({ summary, run }: Report): readonly [string, Style] {
  const { errors, warnings } = summary
  if (errors > 0 || !run.complete) return ['✖', 'red']
  return warnings > 0 ? ['⚠', 'yellow'] : ['✔', 'green']
}

function findings({ summary, documents, diagnostics }: Report): string {
  const { errors, warnings, notes } = summary
  const briefings = countNoun(summary.documents, 'briefing')
  const counts = [
    ...(errors > 0 ? [countNoun(errors, 'error')] : []),
    ...(warnings > 0 ? [countNoun(warnings, 'warning')] : []),
    ...(notes > 0 ? [countNoun(notes, 'note')] : []),
  ]
  if (counts.length === 0) return `Nothing to report in ${briefings}`
  const open = new Set(diagnostics.filter(({ suppressed }) => !suppressed).map(({ path }) => path))
  const affected = documents.filter(({ path }) => open.has(path)).length
  return affected > 0
    ? `${counts.join(', ')} in ${affected} of ${briefings}`
    : `${counts.join(', ')} outside the briefings`
}

function coverage({ checkable, cited, pct }: ClaimCounts): string {
  if (pct === undefined) return 'no claims'
  return `${cited} of ${countNoun(checkable, 'claim')} cited (${pct} %)`
}

/** Nothing of citations that pass: the line says what is left to do. */
function evidenceParts({ citations, verifier }: EvidenceCounts): readonly string[] {
  const parts = []
  if (citations.unchecked > 0)
    parts.push(`${citations.unchecked} of ${countNoun(citations.total, 'citation')} unchecked`)
  if (verifier && verifier.unchecked > 0)
    parts.push(`${verifier.unchecked} of ${verifier.total} unanswered by the verifier`)
  return parts
}
