/** Makes a report quick to cut into pages: without it, each of many pages walks all findings. */
import type { Report, ReportDiagnostic } from '../model/report.ts'
import { groupBy } from '../text/group-by.ts'

type ReportSource = Report['sources'][number]

interface ReportIndex {
  readonly diagnosticsByPath: ReadonlyMap<string, readonly ReportDiagnostic[]>
  /** Place in the report's list and entry, by id. */
  readonly sourcesById: ReadonlyMap<unknown, readonly (readonly [number, ReportSource])[]>
}

const indexes = new WeakMap<Report, ReportIndex>()

/** The findings in one file, in the report's order. */
export function diagnosticsIn(path: string, report: Report): readonly ReportDiagnostic[] {
  return indexOf(report).diagnosticsByPath.get(path) ?? []
}

/** The sources with these ids, in the report's order. */
export function sourcesWith(ids: ReadonlySet<string>, report: Report): readonly ReportSource[] {
  const { sourcesById } = indexOf(report)
  return [...ids]
    .flatMap((id) => sourcesById.get(id) ?? [])
    .toSorted(([first], [second]) => first - second)
    .map(([, source]) => source)
}

/** Why the author left a sentence without what a rule asks for, by id of the sentence. */
export function excusesIn(found: readonly ReportDiagnostic[]): ReadonlyMap<string, string> {
  return new Map(
    found.flatMap(({ claimId, suppressed }) =>
      claimId !== undefined && suppressed ? [[claimId, suppressed.justification]] : [],
    ),
  )
}

/** Made when first asked for, and kept as long as the report is. */
function indexOf(report: Report): ReportIndex {
  const known = indexes.get(report)
  if (known) return known
  const index = {
    diagnosticsByPath: groupBy(report.diagnostics, ({ path }) => path),
    sourcesById: groupBy(report.sources.entries(), ([, { id }]) => id),
  }
  indexes.set(report, index)
  return index
}
