/** Runs the rules, gives their findings severity and name, and sorts them by place. */
import type { Baseline } from '../model/baseline.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Comment, Suppression } from '../model/comment.ts'
import type { Diagnostic, Finding, SuppressedDiagnostic } from '../model/diagnostic.ts'
import { mandatoryIds, type Rule, type RuleContext } from '../model/rule.ts'
import type { Site } from '../model/site.ts'
import { sourceTable } from '../model/source-table.ts'
import type { Registry } from '../model/source.ts'
import { applyBaseline, staleEntries } from './apply-baseline.ts'
import { fingerprint } from '../text/fingerprint.ts'
import { checkMemory, type CheckMemory, type FileOutcome, type Reported } from './check-memory.ts'
import { keysAt, type KeysAt } from './keys-at.ts'
import { maySpeak, severityAt, type Severities } from './severity.ts'
import { suppress } from './suppress.ts'

/** What one briefing on its own is checked with. */
export interface BriefingCheckInput extends Severities {
  readonly registry: Registry
  readonly rules: readonly Rule[]
  /** ISO date. */
  readonly today: string
  readonly site: Site
}

export interface CheckInput extends BriefingCheckInput {
  readonly briefings: readonly EvidencedBriefing[]
  /** Whether every briefing of the project is among them. */
  readonly complete: boolean
  /** What the project has accepted for now, if it has. */
  readonly baseline?: Baseline
}

export interface CheckResult {
  /** By file in the order given (registry files last), then by place. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** What the rules have to say of one briefing on its own, before severity. */
export function checkBriefing(
  briefing: EvidencedBriefing,
  input: BriefingCheckInput,
  context: RuleContext,
): readonly Reported[] {
  const reported: Reported[] = []
  for (const rule of input.rules) {
    if (!maySpeak(input, rule.id, briefing)) continue
    for (const finding of findingsIn(briefing, rule, context))
      reported.push({ rule: rule.id, finding })
  }
  return reported
}

/** What the rules have to say of the registry on its own, before severity. */
export function checkRegistry(
  input: BriefingCheckInput,
  context: RuleContext,
): readonly Reported[] {
  const reported: Reported[] = []
  for (const rule of input.rules) {
    if (rule.subject !== 'project' || !rule.checkRegistry || !maySpeak(input, rule.id)) continue
    for (const finding of rule.checkRegistry(context)) reported.push({ rule: rule.id, finding })
  }
  return reported
}

/** What every rule of a run may know. */
export function ruleContext({
  registry,
  today,
  severities,
  site,
}: BriefingCheckInput): RuleContext {
  return { registry, sourcesByKey: sourceTable(registry), today, severities, site }
}

/** Every finding of every rule that is on. Pure: the same input gives the same result. */
export function checkBriefings(
  input: CheckInput,
  memory: CheckMemory = checkMemory(),
): CheckResult {
  const { briefings, registry, overrides } = input
  const stampWith = stamper(input, overrides.some(({ keys }) => keys) ? keysAt(registry) : () => [])
  const context = ruleContext(input)
  const briefingsByPath = new Map(briefings.map((briefing) => [briefing.path, briefing]))
  const found: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  for (const [path, reported] of reportedByPath(input, context, memory)) {
    const known = memory.outcomes.get(reported)
    const outcome = known ?? settle(reported, briefingsByPath.get(path), stampWith, input, context)
    memory.outcomes.set(reported, outcome)
    for (const diagnostic of outcome.diagnostics) found.push(diagnostic)
    for (const diagnostic of outcome.suppressed) suppressed.push(diagnostic)
  }
  if (!input.baseline) return { diagnostics: found, suppressed }
  const { kept, accepted } = applyBaseline(found, input.baseline, mandatoryIds(input.rules))
  const late = stampWith(checkBaseline(input.baseline, accepted, input, context), undefined)
  return { diagnostics: [...kept, ...late], suppressed: [...suppressed, ...accepted] }
}

/** What rules have to say of a baseline, now that it is known which of its entries were of use. */
function checkBaseline(
  baseline: Baseline,
  accepted: readonly Diagnostic[],
  { briefings, complete, rules, severities }: CheckInput,
  context: RuleContext,
): Reported[] {
  // What registry files are found to have hangs on the briefings, so that only a whole run can miss it.
  const paths = new Set(briefings.map(({ path }) => path))
  const stale = staleEntries(baseline, accepted, { paths, complete, severities })
  const reported: Reported[] = []
  for (const rule of rules) {
    if (rule.subject !== 'baseline') continue
    for (const finding of rule.check({ baseline, stale }, context))
      reported.push({ rule: rule.id, finding })
  }
  return reported
}

/** What was reported of one file, with severity, sorted, without what its author silenced. */
function settle(
  reported: readonly Reported[],
  briefing: EvidencedBriefing | undefined,
  stamp: Stamp,
  { rules, today }: CheckInput,
  context: RuleContext,
): FileOutcome {
  const stamped = stamp(reported, briefing)
  const suppressions = briefing?.comments.filter(isSuppression) ?? []
  if (!briefing || suppressions.length === 0)
    return { diagnostics: stamped.toSorted(byPlace), suppressed: [] }
  const { kept, used, suppressed } = suppress(stamped, suppressions, today, mandatoryIds(rules))
  const late = checkSuppressions(briefing, suppressions, used, rules, context)
  const diagnostics = [...kept, ...stamp(late, briefing)].toSorted(byPlace)
  return { diagnostics, suppressed }
}

/** What the rules say, by file: briefings in the order given, then registry files, then whatever else was named. */
function reportedByPath(
  input: CheckInput,
  context: RuleContext,
  memory: CheckMemory,
): ReadonlyMap<string, readonly Reported[]> {
  const { briefings, registry, rules, complete } = input
  const paths = [...briefings.map(({ path }) => path), ...registry.paths]
  const byPath = new Map<string, readonly Reported[]>(paths.map((path) => [path, []]))
  const elsewhere = new Map<string, Reported[]>()
  for (const briefing of briefings) {
    const reported = memory.reported.get(briefing) ?? checkBriefing(briefing, input, context)
    memory.reported.set(briefing, reported)
    if (reported.every(({ finding }) => finding.location.path === briefing.path))
      byPath.set(briefing.path, reported)
    else for (const one of reported) file(elsewhere, one)
  }
  memory.registry.reported ??= checkRegistry(input, context)
  for (const one of memory.registry.reported) file(elsewhere, one)
  for (const rule of rules)
    if (rule.subject === 'project' && maySpeak(input, rule.id))
      for (const finding of rule.check?.({ briefings, complete }, context) ?? [])
        file(elsewhere, { rule: rule.id, finding })
  for (const [path, more] of elsewhere) byPath.set(path, [...(byPath.get(path) ?? []), ...more])
  return byPath
}

function findingsIn(
  briefing: EvidencedBriefing,
  rule: Rule,
  context: RuleContext,
): Iterable<Finding> {
  if (rule.subject === 'briefing') return rule.check(briefing, context)
  return (rule.subject === 'project' && rule.checkBriefing?.(briefing, context)) || []
}

function file(byPath: Map<string, Reported[]>, one: Reported): void {
  const { path } = one.finding.location
  const known = byPath.get(path)
  if (known) known.push(one)
  else byPath.set(path, [one])
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

/** Gives what was reported of one file its severity and name, and leaves out what is off. */
type Stamp = (
  reported: readonly Reported[],
  briefing: EvidencedBriefing | undefined,
) => Diagnostic[]

function stamper(severities: Severities, keys: KeysAt): Stamp {
  return (reported, briefing) => {
    const timesSeen = new Map<string, number>()
    const diagnostics: Diagnostic[] = []
    for (const { rule, finding } of reported) {
      const { location, message, sentence } = finding
      const { path } = location
      const place = { path, frontMatter: briefing?.frontMatter, keys: keys(location, briefing) }
      const severity = severityAt(severities, rule, place)
      if (severity === 'off') continue
      const name = fingerprint([rule, path, sentence ?? message].join('\n'))
      const count = (timesSeen.get(name) ?? 0) + 1
      timesSeen.set(name, count)
      // Begun with a spread, each of many thousand would get a shape of its own, which takes more than it.
      diagnostics.push({ rule, severity, fingerprint: `${name}:${count}`, ...finding })
    }
    return diagnostics
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const first = a.location.span
  const second = b.location.span
  return first.start - second.start || first.end - second.end || (a.rule < b.rule ? -1 : 1)
}
