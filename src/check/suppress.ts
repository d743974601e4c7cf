/** Honours the suppressions that authors write into a briefing. */
import type { Suppression } from '../model/comment.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../model/diagnostic.ts'
import { SilenceRow } from './silence-row.ts'

export interface SuppressionOutcome {
  readonly kept: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  /** Suppressions that silenced something. */
  readonly used: ReadonlySet<Suppression>
}

/**
 * Splits the diagnostics of one file by its suppressions. A suppression without a reason, or past
 * its last day, silences nothing, and none silences a mandatory rule. Where several fit, all are used
 * and the first gives the reason. `today` is an ISO date.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  today: string,
  mandatory: ReadonlySet<string> = new Set(),
): SuppressionOutcome {
  const active = suppressions.filter(
    ({ rule, reason, until }) =>
      reason !== '' && (until === undefined || until >= today) && !mandatory.has(rule),
  )
  const rows = rowsByRule(diagnostics, active)
  const used = new Set(active.filter((one) => rows.get(one.rule)?.silence(one)))
  const kept: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  for (const diagnostic of diagnostics) {
    const first = rows.get(diagnostic.rule)?.silencerOf(diagnostic)
    if (first) suppressed.push({ ...diagnostic, reason: first.reason, suppression: first.span })
    else kept.push(diagnostic)
  }
  return { kept, suppressed, used }
}

/** The findings of each rule that some suppression names. */
function rowsByRule(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): ReadonlyMap<string, SilenceRow> {
  const found = new Map(suppressions.map(({ rule }): [string, Diagnostic[]] => [rule, []]))
  for (const diagnostic of diagnostics) found.get(diagnostic.rule)?.push(diagnostic)
  return new Map(Array.from(found, ([rule, own]) => [rule, new SilenceRow(own)]))
}
