/** Applies the fixes of one briefing's findings, as many as can be proved. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { Fix } from '../model/diagnostic.ts'
import type { ReportDiagnostic } from '../model/report.ts'
import { applyGroups, type SpanEdit } from '../text/apply-edits.ts'
import { saysTheSame } from './prove-fix.ts'

/** Which fixes may be applied. */
export type AllowedFixes = ReadonlySet<Fix['safety']>

/** A text after one pass of fixes. */
export interface FixedText {
  readonly text: string
  /** How many findings of each rule were fixed. */
  readonly counts: ReadonlyMap<string, number>
}

/** Fixes that wait for others, or make others possible, have had their turn by then. */
export const mostPasses = 10

/** How many findings of each rule were fixed in both passes. */
export function addCounts(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sum = new Map(a)
  for (const [rule, count] of b) sum.set(rule, (sum.get(rule) ?? 0) + count)
  return sum
}

interface RuleFix {
  readonly rule: string
  readonly edits: readonly SpanEdit[]
}

interface Edited {
  readonly text: string
  readonly applied: readonly RuleFix[]
}

/**
 * One pass: fixes that would change the same place wait for the next. `undefined` when nothing is to be done:
 * silenced findings are not fixed, nor files that are not clean UTF-8. `read` compiles a text as the briefing was.
 */
export function fixBriefing(
  briefing: ClaimedBriefing,
  diagnostics: readonly ReportDiagnostic[],
  allowed: AllowedFixes,
  read: (text: string) => ClaimedBriefing,
): FixedText | undefined {
  if (briefing.issues.some(({ kind }) => kind === 'invalid-encoding')) return undefined
  const fixes = diagnostics.flatMap(({ path, ruleId, suppressed, fixes: offered = [] }) => {
    const fix = offered.find(
      ({ applicability, edits }) =>
        allowed.has(applicability) && edits.every((edit) => edit.path === path),
    )
    if (!fix || suppressed || path !== briefing.path) return []
    const edits = fix.edits.map(({ start, end, text }) => ({ span: { start, end }, text }))
    return [{ rule: ruleId, edits }]
  })
  if (fixes.length === 0) return undefined
  const { text, applied } = provenFixes(briefing, fixes, read)
  return text === briefing.text ? undefined : { text, counts: countRules(applied) }
}

/** All of them, or else halves of them. What cannot be proved to leave the briefing saying the same is left out. */
function provenFixes(
  briefing: ClaimedBriefing,
  fixes: readonly RuleFix[],
  read: (text: string) => ClaimedBriefing,
): Edited {
  let best: Edited = { text: briefing.text, applied: [] }
  const add = (more: readonly RuleFix[]): void => {
    const edited = applyGroups(briefing.text, [...best.applied, ...more])
    if (saysTheSame(briefing, read(edited.text))) best = edited
    else if (more.length > 1) {
      const half = more.length >> 1
      add(more.slice(0, half))
      add(more.slice(half))
    }
  }
  add(fixes)
  return best
}

function countRules(fixes: readonly RuleFix[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of fixes) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
