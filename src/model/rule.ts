/** Rules: the only place where the compiler speaks to the user. */
import type { Baseline, PlacedEntry } from './baseline.ts'
import type { EvidencedBriefing } from './evidence.ts'
import type { Finding, Profile, SeverityOrOff } from './diagnostic.ts'
import type { Suppression } from './comment.ts'
import type { Site } from './site.ts'
import type { Registry, SourceTable } from './source.ts'

/** What a rule may know besides its subject. */
export interface RuleContext {
  readonly registry: Registry
  /** Every source of the registry by key. */
  readonly sourcesByKey: SourceTable
  /** The day of the run as ISO date; the core has no clock. */
  readonly today: string
  /** Where the project publishes its own work. */
  readonly site: Site
  /** Every rule's severity before a briefing's own front matter tightens it, by id. */
  readonly severities: ReadonlyMap<string, SeverityOrOff>
}

/** All briefings of a run together. */
export interface ProjectSubject {
  readonly briefings: readonly EvidencedBriefing[]
  /** Whether every briefing of the project is among them; only then can a source be unused. */
  readonly complete: boolean
}

/** What the suppressions of one briefing did; known only after the other rules ran. */
export interface SuppressionSubject {
  readonly briefing: EvidencedBriefing
  readonly suppressions: readonly Suppression[]
  /** Those that silenced a finding. */
  readonly used: ReadonlySet<Suppression>
}

/** What a baseline did; known only after the other rules ran. */
export interface BaselineSubject {
  readonly baseline: Baseline
  /** Entries about files that were checked, by rules that are on, whose finding was not there. */
  readonly stale: readonly PlacedEntry[]
}

/** What the documentation of a rule is made from. */
export interface RuleDocumentation {
  /** Kebab-case; names the defect and reads after "allow"; for ever. */
  readonly id: string
  /** One sentence with a period. */
  readonly summary: string
  /** Why readers or editors care; one to three sentences. */
  readonly rationale: string
  readonly severity: Readonly<Record<Profile, SeverityOrOff>>
  readonly fixable: 'never' | 'safe' | 'unsafe'
  /** Says that something was not read: no config, comment or baseline of the project sets it aside. */
  readonly mandatory?: true
  /** Where it is explained; among the rules of this package when absent. */
  readonly url?: string
  /** The version that first had it. */
  readonly since: string
  readonly examples: {
    readonly bad: string
    readonly good: string
    /** `yaml` when the examples are registries, `json` baselines, `config` settings; otherwise they are briefings. */
    readonly language?: 'yaml' | 'json' | 'config'
    /** Stored text by source key, for rules on what sources say. */
    readonly stored?: Readonly<Record<string, string>>
    /** The briefing beside the registries or baselines, when one that cites "census" once will not do. */
    readonly briefing?: string
  }
}

/** Looks at one briefing at a time. */
export interface BriefingRule extends RuleDocumentation {
  readonly subject: 'briefing'
  check(briefing: EvidencedBriefing, context: RuleContext): Iterable<Finding>
}

/** Looks at all briefings together, and at what they share. */
export interface ProjectRule extends RuleDocumentation {
  readonly subject: 'project'
  /** What it finds in all of them together. */
  check?(project: ProjectSubject, context: RuleContext): Iterable<Finding>
  /** What it finds in each briefing on its own: it is not looked for again while the briefing stays as it is. */
  checkBriefing?(briefing: EvidencedBriefing, context: RuleContext): Iterable<Finding>
  /** What it finds in the registry on its own: it is not looked for again while the registry's files stay as they are. */
  checkRegistry?(context: RuleContext): Iterable<Finding>
}

/** Looks at what suppressions did, once the other rules have spoken. */
export interface SuppressionRule extends RuleDocumentation {
  readonly subject: 'suppressions'
  check(subject: SuppressionSubject, context: RuleContext): Iterable<Finding>
}

/** Looks at what the baseline did, once the other rules have spoken. */
export interface BaselineRule extends RuleDocumentation {
  readonly subject: 'baseline'
  check(subject: BaselineSubject, context: RuleContext): Iterable<Finding>
}

/** A named defect and the function that finds it; `check` yields findings and changes nothing. */
export type Rule = BriefingRule | ProjectRule | SuppressionRule | BaselineRule

/** The ids of the rules that nothing of a project sets aside. */
export function mandatoryIds(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(({ id, mandatory }) => (mandatory ? [id] : [])))
}

/** Returns the rule as it is; its use is that the compiler checks the object where it is written. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule
}
