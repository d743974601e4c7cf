/** Keeps what the rules said of a briefing for the next run over it. */
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Diagnostic, Finding, SuppressedDiagnostic } from '../model/diagnostic.ts'

/** A finding with the rule that made it, before severity. */
export interface Reported {
  readonly rule: string
  readonly finding: Finding
}

/** What stands in the end of what was reported of one file. */
export interface FileOutcome {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** By the briefing itself: another text is another briefing. Holds for one registry, day and set of severities. */
export interface CheckMemory {
  readonly reported: WeakMap<EvidencedBriefing, readonly Reported[]>
  /** What the rules said of the registry on its own, once they have. */
  readonly registry: { reported?: readonly Reported[] }
  /** Where nothing was reported but by the briefing's own rules. */
  readonly outcomes: WeakMap<readonly Reported[], FileOutcome>
}

/** Nothing is remembered yet. */
export function checkMemory(): CheckMemory {
  return { reported: new WeakMap(), registry: {}, outcomes: new WeakMap() }
}
