/** Settles how severe each rule is in a run. */
import type { FrontMatter } from '../model/front-matter.ts'
import { isStricter, type Profile, type SeverityOrOff } from '../model/diagnostic.ts'
import type { Rule } from '../model/rule.ts'

/** The configured severity of every rule by id: the profile's, unless the config names another. */
export function configuredSeverities(
  rules: readonly Rule[],
  profile: Profile,
  configured: Readonly<Record<string, SeverityOrOff>>,
): ReadonlyMap<string, SeverityOrOff> {
  return new Map(rules.map(({ id, severity }) => [id, configured[id] ?? severity[profile]]))
}

/** The severity in one briefing, whose front matter may tighten it and may not loosen it. */
export function severityIn(
  severities: ReadonlyMap<string, SeverityOrOff>,
  rule: string,
  frontMatter: FrontMatter | undefined,
): SeverityOrOff {
  const configured = severities.get(rule) ?? 'off'
  const wanted = frontMatter?.rules?.[rule] ?? 'off'
  return isStricter(wanted, configured) ? wanted : configured
}
