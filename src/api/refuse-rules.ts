/** Refuses rules and severities that could not do what their caller means. */
import { severities, type SeverityOrOff } from '../model/diagnostic.ts'
import { mandatoryIds, type Rule } from '../model/rule.ts'
import { didYouMean } from '../text/closest.ts'

/** As a comment that silences a rule has to spell it. */
const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Throws `RangeError` for an id that two rules have, or that no comment could name. */
export function refuseRules(rules: readonly Rule[]): void {
  const seen = new Set<string>()
  for (const { id } of rules) {
    if (!RULE_ID.test(id)) throw new RangeError(`Rule id "${id}" is not in kebab-case`)
    if (seen.has(id)) throw new RangeError(`Two rules have the id "${id}"`)
    seen.add(id)
  }
}

/** Throws `RangeError` for a rule that is not there or that nobody may set, and for what is no severity. */
export function refuseSeverities(
  wanted: Readonly<Record<string, SeverityOrOff>>,
  rules: readonly Rule[],
): void {
  const ids = new Set(rules.map(({ id }) => id))
  const mandatory = mandatoryIds(rules)
  const known: readonly string[] = [...severities, 'off']
  for (const [id, severity] of Object.entries(wanted)) {
    if (!ids.has(id))
      throw new RangeError(
        `Unknown rule "${id}", ${didYouMean(id, ids, 'no rule is called like that')}`,
      )
    if (mandatory.has(id))
      throw new RangeError(`Rule "${id}" is always an error: it says what was not read`)
    if (!known.includes(severity))
      throw new RangeError(`Severity "${severity}" of "${id}" is none of ${known.join(', ')}`)
  }
}
