/** Settles how severe each rule is in a run. */
import type { FrontMatter } from '../model/front-matter.ts'
import { isStricter, type Profile, type SeverityOrOff } from '../model/diagnostic.ts'
import type { SeverityOverride } from '../model/override.ts'
import type { Rule } from '../model/rule.ts'

/** The configured severity of every rule by id: the profile's, unless the config names another for one that is not mandatory. */
export function configuredSeverities(
  rules: readonly Rule[],
  profile: Profile,
  configured: Readonly<Record<string, SeverityOrOff>>,
): ReadonlyMap<string, SeverityOrOff> {
  return new Map(
    rules.map(({ id, severity, mandatory }) => [
      id,
      (mandatory ? undefined : configured[id]) ?? severity[profile],
    ]),
  )
}

/** The severities of a run. */
export interface Severities {
  /** By rule id; see `configuredSeverities`. */
  readonly severities: ReadonlyMap<string, SeverityOrOff>
  /** Where several hold, the last decides. */
  readonly overrides: readonly SeverityOverride[]
}

/** What decides the severity of a finding besides its rule. */
export interface Place {
  readonly path: string
  /** Of the briefing that has that path. */
  readonly frontMatter?: FrontMatter | undefined
  /** Keys of the sources that stand at the finding's place. */
  readonly keys: readonly string[]
}

/** The severity at a place. A briefing's own front matter may tighten it and may not loosen it. */
export function severityAt(
  { severities, overrides }: Severities,
  rule: string,
  { path, frontMatter, keys }: Place,
): SeverityOrOff {
  const override = overrides.findLast(
    (one) =>
      Object.hasOwn(one.rules, rule) &&
      (one.paths?.has(path) ?? true) &&
      (!one.keys || keys.some((key) => one.keys?.has(key))),
  )
  const configured = override?.rules[rule] ?? severities.get(rule) ?? 'off'
  const wanted = frontMatter?.rules?.[rule] ?? 'off'
  return isStricter(wanted, configured) ? wanted : configured
}

/** Whether a rule may speak of a file, or of any when no path is given; what it says may still be off at its place. */
export function maySpeak(
  { severities, overrides }: Severities,
  rule: string,
  briefing?: { readonly path: string; readonly frontMatter?: FrontMatter },
): boolean {
  if ((severities.get(rule) ?? 'off') !== 'off') return true
  if ((briefing?.frontMatter?.rules?.[rule] ?? 'off') !== 'off') return true
  return overrides.some(
    ({ rules, paths }) =>
      (rules[rule] ?? 'off') !== 'off' && (!briefing || (paths?.has(briefing.path) ?? true)),
  )
}
