/** Honours the suppressions that authors write into a briefing. */
import type { Suppression } from '../model/comment.ts'
import type { Diagnostic, SuppressedDiagnostic } from '../model/diagnostic.ts'

export interface SuppressionOutcome {
  readonly kept: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  /** Suppressions that silenced something. */
  readonly used: ReadonlySet<Suppression>
}

/**
 * Splits the diagnostics of one file by its suppressions. A suppression without a reason, or past
 * its last day, silences nothing, and none silences a mandatory rule. `today` is an ISO date.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  today: string,
  mandatory: ReadonlySet<string> = new Set(),
): SuppressionOutcome {
  const active = suppressions.filter(
    ({ reason, until }) => reason !== '' && (until === undefined || until >= today),
  )
  const kept: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  const used = new Set<Suppression>()
  for (const diagnostic of diagnostics) {
    const matching = mandatory.has(diagnostic.rule)
      ? []
      : active.filter((suppression) => silences(suppression, diagnostic))
    const [first] = matching
    for (const suppression of matching) used.add(suppression)
    if (first) suppressed.push({ ...diagnostic, reason: first.reason, suppression: first.span })
    else kept.push(diagnostic)
  }
  return { kept, suppressed, used }
}

function silences({ rule, target }: Suppression, diagnostic: Diagnostic): boolean {
  const { start } = diagnostic.location.span
  return rule === diagnostic.rule && target.start <= start && start <= target.end
}
