/** Words what an import of reports did: lines for people, and one JSON value for programs. */
import type { ImportedReport, MarkerLoss, ReportImport } from '../project/import-reports.ts'
import { printKey } from '../syntax/cite-key.ts'
import { countNoun } from '../text/count-noun.ts'

/** Sources that a line names before it only counts. */
const MOST_NAMES = 8
const MOST_MARKER = 60

/** What kinds of markers are called, where there is one. */
const kindWords: Readonly<Record<string, string>> = {
  number: 'number',
  'numbered-link': 'numbered link',
  link: 'link',
  address: 'address',
  footnote: 'footnote',
  superscript: 'superscript',
  'wide-brackets': 'wide bracket',
  'cite-number': '[cite: …]',
  'cite-edge': '[cite_start]',
  browsing: '【…†…】',
  turn: 'citeturn…',
  'private-use': 'control code',
  'html-link': 'HTML link',
  'html-citation': 'HTML citation',
  worded: '[source …]',
  plain: 'plain number',
  unclosed: 'unclosed marker',
  key: 'key',
}

/** Lines for the terminal, without what the check says. */
export function importLines(plan: ReportImport, isDryRun: boolean): readonly string[] {
  const verb = isDryRun ? 'would be written' : 'written'
  const fromReports = plan.reports.flatMap((report) => reportLines(report, verb))
  const added = isDryRun ? 'would be added' : 'added'
  return [...fromReports, `${countNoun(plan.added.length, 'source')} ${added} to ${plan.into}`]
}

function reportLines(report: ImportedReport, verb: string): readonly string[] {
  const { from, to, losses, passages, sources } = report
  const lost = new Set(losses.map(({ marker }) => marker))
  const mapped = report.markers.filter((marker) => !lost.has(marker))
  const uncited = sources
    .filter(({ isCited }) => !isCited)
    .map(({ source }) => printKey(source.key))
  const known = sources.filter(({ isNew }) => !isNew).map(({ source }) => printKey(source.key))
  return [
    `${to}: ${verb}, from ${from}`,
    `  ${countNoun(mapped.length, 'marker')} mapped${inBrackets(countKinds(mapped))}`,
    ...(losses.length > 0 ? [`  ${countNoun(losses.length, 'marker')} lost:`] : []),
    ...losses.map((loss) => `    ${lossLine(report, loss)}`),
    ...(passages.length > 0
      ? [`  ${countNoun(passages.length, 'passage')} left out, which no citation marker can hold:`]
      : []),
    ...passages.map((loss) => `    ${lossLine(report, loss)}`),
    ...(known.length > 0
      ? [`  ${countNoun(known.length, 'source')} in the registry already: ${someOf(known)}`]
      : []),
    ...(uncited.length > 0
      ? [`  ${countNoun(uncited.length, 'source')} listed and never cited: ${someOf(uncited)}`]
      : []),
  ]
}

/** Mapped markers by kind, the most frequent first: "12 numbers, 3 links". */
function countKinds(markers: ImportedReport['markers']): string {
  return [...countsOf(markers)]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => countNoun(count, kindWords[kind] ?? kind))
    .join(', ')
}

function countsOf(markers: ImportedReport['markers']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of markers) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function lossLine({ report }: ImportedReport, { at, marker, reason }: MarkerLoss): string {
  return `${report.path}:${at.line}:${at.column}  ${shown(marker.raw)}  ${reason}`
}

/** Codes of the private use area would be invisible. */
function shown(raw: string): string {
  const cut = raw.length > MOST_MARKER ? `${raw.slice(0, MOST_MARKER)}…` : raw
  const visible = cut.replace(
    /\p{Co}/gu,
    (code) => `<U+${code.codePointAt(0)?.toString(16).toUpperCase()}>`,
  )
  return visible.replace(/\s+/g, ' ')
}

function inBrackets(words: string): string {
  return words === '' ? '' : ` (${words})`
}

function someOf(names: readonly string[]): string {
  return names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '')
}

/** The same as one JSON value; lines and columns from 1. */
export function importJson(plan: ReportImport, isDryRun: boolean): unknown {
  const { summary } = plan.checked.run.report
  return {
    schemaVersion: 1,
    written: !isDryRun,
    registry: { file: plan.into, added: plan.added.map(({ key }) => key) },
    briefings: plan.reports.map((report) => briefingJson(report)),
    check: {
      errors: summary.errors,
      warnings: summary.warnings,
      notes: summary.notes,
      claims: { checkable: summary.claims.checkable, cited: summary.claims.cited },
    },
  }
}

function briefingJson(report: ImportedReport): unknown {
  const { from, to, losses, passages, sources } = report
  const lost = new Set(losses.map(({ marker }) => marker))
  const place = ({ at, marker, reason }: MarkerLoss): unknown => ({
    line: at.line,
    column: at.column,
    kind: marker.kind,
    marker: marker.raw,
    reason,
  })
  return {
    from,
    file: to,
    markers: {
      found: report.markers.length,
      mapped: Object.fromEntries(countsOf(report.markers.filter((marker) => !lost.has(marker)))),
      lost: Object.fromEntries(countsOf([...lost])),
    },
    losses: losses.map(place),
    passages: passages.map(place),
    sources: sources.map(({ source, isNew, isCited, numbers }) => ({
      key: source.key,
      title: source.title,
      ...(source.url !== undefined && { url: source.url }),
      ...(source.doi !== undefined && { doi: source.doi }),
      new: isNew,
      cited: isCited,
      numbers,
    })),
  }
}
