/** Turns diagnostics into the report's, with lines and columns. */
import type { Diagnostic, Fix, SuppressedDiagnostic } from '../model/diagnostic.ts'
import type { ReportDiagnostic, ReportFix, ReportPlace } from '../model/report.ts'
import type { RuleDocumentation } from '../model/rule.ts'
import type { FileLookup } from '../text/file-lookup.ts'
import type { Location, Range } from '../text/span.ts'
import { TextFile } from '../text/text-file.ts'
import { ruleUrl } from './project-url.ts'
import type { ReportMemory } from './report-memory.ts'

/** What was found, and what is needed to say where. */
interface Findings {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  /** In the order of the report. */
  readonly paths: readonly string[]
  readonly fileOf: FileLookup
  readonly rules: readonly RuleDocumentation[]
}

/** Open and silenced findings in one list: by file in the order in which files first appear, then by place. */
export function reportDiagnostics(
  { diagnostics, suppressed, rules, paths, fileOf }: Findings,
  memory: ReportMemory,
): readonly ReportDiagnostic[] {
  const remembered = <One extends Diagnostic>(
    one: One,
    make: (one: One) => ReportDiagnostic,
  ): ReportDiagnostic => {
    const report = memory.diagnostics.get(one) ?? make(one)
    memory.diagnostics.set(one, report)
    return report
  }
  const urlOf = new Map(rules.map((rule) => [rule.id, ruleUrl(rule)]))
  const place = (one: Diagnostic): ReportDiagnostic =>
    reportDiagnostic(one, urlOf.get(one.rule) ?? ruleUrl({ id: one.rule }), fileOf)
  const silenced = (diagnostic: SuppressedDiagnostic): ReportDiagnostic => ({
    ...place(diagnostic),
    suppressed: {
      kind: diagnostic.suppression ? 'inline' : 'baseline',
      justification: diagnostic.reason,
    },
  })
  const reported = [
    ...diagnostics.map((one) => remembered(one, place)),
    ...suppressed.map((one) => remembered(one, silenced)),
  ]
  const order = new Map<string, number>()
  for (const path of [...paths, ...reported.map(({ path }) => path)])
    if (!order.has(path)) order.set(path, order.size)
  const rank = ({ path }: ReportDiagnostic): number => order.get(path) ?? order.size
  return reported.toSorted(
    (a, b) => rank(a) - rank(b) || a.range.start.offset - b.range.start.offset,
  )
}

function reportDiagnostic(
  diagnostic: Diagnostic,
  helpUri: string,
  fileOf: FileLookup,
): ReportDiagnostic {
  const { rule, severity, message, help, location, fingerprint, sentence, related, fix } =
    diagnostic
  return {
    ruleId: rule,
    severity,
    message,
    ...(help !== undefined && { help }),
    path: location.path,
    range: rangeOf(location, fileOf),
    fingerprint,
    ...(sentence !== undefined && { claimId: sentence }),
    helpUri,
    ...(related &&
      related.length > 0 && {
        related: related.map((place): ReportPlace => {
          const { path } = place.location
          return { path, range: rangeOf(place.location, fileOf), message: place.message }
        }),
      }),
    ...(fix && { fixes: [reportFix(fix)] }),
  }
}

/** A file that cannot be had any more counts as empty, so that the finding itself is not lost. */
function rangeOf({ path, span }: Location, fileOf: FileLookup): Range {
  return (fileOf(path) ?? new TextFile(path, '')).rangeOf(span)
}

function reportFix({ title, safety, edits }: Fix): ReportFix {
  return {
    title,
    applicability: safety,
    edits: edits.map(({ location: { path, span }, text }) => ({
      path,
      start: span.start,
      end: span.end,
      text,
    })),
  }
}
