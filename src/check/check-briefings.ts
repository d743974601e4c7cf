/** Runs the rules, gives their findings severity and name, and sorts them by place. */
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Comment, Suppression } from '../model/comment.ts'
import type {
  Diagnostic,
  Finding,
  SeverityOrOff,
  SuppressedDiagnostic,
} from '../model/diagnostic.ts'
import type { Rule, RuleContext } from '../model/rule.ts'
import type { Registry } from '../model/source.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { severityIn } from './severity.ts'
import { suppress } from './suppress.ts'

export interface CheckInput {
  readonly briefings: readonly EvidencedBriefing[]
  readonly registry: Registry
  readonly rules: readonly Rule[]
  /** By rule id; see `configuredSeverities`. */
  readonly severities: ReadonlyMap<string, SeverityOrOff>
  /** Whether every briefing of the project is among them. */
  readonly complete: boolean
  /** ISO date. */
  readonly today: string
}

export interface CheckResult {
  /** By file in the order given (registry files last), then by place. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** A finding with the rule that made it, before severity. */
interface Reported {
  readonly rule: string
  readonly finding: Finding
}

/** Every finding of every rule that is on. Pure: the same input gives the same result. */
export function checkBriefings(input: CheckInput): CheckResult {
  const { briefings, registry, rules, severities, today } = input
  const sourcesByKey = new Map(registry.sources.map((source) => [source.key, source]))
  const context: RuleContext = { registry, sourcesByKey, today, severities }
  const briefingsByPath = new Map(briefings.map((briefing) => [briefing.path, briefing]))
  const diagnostics: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  for (const [path, reported] of findingsByPath(input, context)) {
    const briefing = briefingsByPath.get(path)
    const stamped = stamp(reported, briefing, severities)
    const suppressions = briefing?.comments.filter(isSuppression) ?? []
    if (!briefing || suppressions.length === 0) {
      diagnostics.push(...stamped.toSorted(byPlace))
      continue
    }
    const outcome = suppress(stamped, suppressions, today)
    const late = checkSuppressions(briefing, suppressions, outcome.used, rules, context)
    diagnostics.push(...[...outcome.kept, ...stamp(late, briefing, severities)].toSorted(byPlace))
    suppressed.push(...outcome.suppressed)
  }
  return { diagnostics, suppressed }
}

/** What the rules say, by file: briefings in the order given, then registry files, then whatever else was named. */
function findingsByPath(input: CheckInput, context: RuleContext): Map<string, Reported[]> {
  const { briefings, registry, rules, severities, complete } = input
  const paths = [...briefings.map(({ path }) => path), ...registry.paths]
  const byPath = new Map<string, Reported[]>(paths.map((path) => [path, []]))
  const file = (rule: string, findings: Iterable<Finding>): void => {
    for (const finding of findings) {
      const { path } = finding.location
      const reported = byPath.get(path)
      if (reported) reported.push({ rule, finding })
      else byPath.set(path, [{ rule, finding }])
    }
  }
  for (const rule of rules) {
    const isOff = (briefing?: EvidencedBriefing): boolean =>
      severityIn(severities, rule.id, briefing?.frontMatter) === 'off'
    if (rule.subject === 'project' && !isOff())
      file(rule.id, rule.check({ briefings, complete }, context))
    if (rule.subject !== 'briefing') continue
    for (const briefing of briefings)
      if (!isOff(briefing)) file(rule.id, rule.check(briefing, context))
  }
  return byPath
}

function isSuppression(comment: Comment): comment is Suppression {
  return comment.kind === 'suppression'
}

function checkSuppressions(
  briefing: EvidencedBriefing,
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  rules: readonly Rule[],
  context: RuleContext,
): Reported[] {
  const reported: Reported[] = []
  for (const rule of rules) {
    if (rule.subject !== 'suppressions') continue
    for (const finding of rule.check({ briefing, suppressions, used }, context))
      reported.push({ rule: rule.id, finding })
  }
  return reported
}

function stamp(
  reported: readonly Reported[],
  briefing: EvidencedBriefing | undefined,
  severities: ReadonlyMap<string, SeverityOrOff>,
): Diagnostic[] {
  const timesSeen = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  for (const { rule, finding } of reported) {
    const severity = severityIn(severities, rule, briefing?.frontMatter)
    if (severity === 'off') continue
    const { location, message, sentence } = finding
    const name = fingerprint([rule, location.path, sentence ?? message].join('\n'))
    const count = (timesSeen.get(name) ?? 0) + 1
    timesSeen.set(name, count)
    diagnostics.push({ ...finding, rule, severity, fingerprint: `${name}:${count}` })
  }
  return diagnostics
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const first = a.location.span
  const second = b.location.span
  return first.start - second.start || first.end - second.end || (a.rule < b.rule ? -1 : 1)
}
