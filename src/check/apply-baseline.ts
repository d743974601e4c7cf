/** Sets findings aside that the project accepted when its baseline was made. */
import type { Baseline, PlacedEntry } from '../model/baseline.ts'
import type { Diagnostic, SeverityOrOff, SuppressedDiagnostic } from '../model/diagnostic.ts'

const REASON = 'known when the baseline was made'

export interface BaselineOutcome {
  readonly kept: readonly Diagnostic[]
  readonly accepted: readonly SuppressedDiagnostic[]
}

/** What a run was about, as far as it decides which entries could have been used. */
export interface Checked {
  readonly paths: ReadonlySet<string>
  /** Whether every briefing of the project was checked. */
  readonly complete: boolean
  readonly severities: ReadonlyMap<string, SeverityOrOff>
}

/** Splits diagnostics by their fingerprints; both lists stay in order, and mandatory rules are never accepted. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  { entries }: Baseline,
  mandatory: ReadonlySet<string> = new Set(),
): BaselineOutcome {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint))
  const kept: Diagnostic[] = []
  const accepted: SuppressedDiagnostic[] = []
  for (const diagnostic of diagnostics)
    if (known.has(diagnostic.fingerprint) && !mandatory.has(diagnostic.rule))
      accepted.push({ ...diagnostic, reason: REASON })
    else kept.push(diagnostic)
  return { kept, accepted }
}

/** Entries that would have been used, had their finding been there. */
export function staleEntries(
  { entries }: Baseline,
  accepted: readonly Diagnostic[],
  { paths, complete, severities }: Checked,
): readonly PlacedEntry[] {
  const used = new Set(accepted.map(({ fingerprint }) => fingerprint))
  return entries.filter(
    ({ fingerprint, path, rule }) =>
      !used.has(fingerprint) && (complete || paths.has(path)) && severities.get(rule) !== 'off',
  )
}
