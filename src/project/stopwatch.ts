/** Measures where the time of a run goes, by stage and by rule. */
import type { Rule } from '../model/rule.ts'

/** Time of its own, without what was measured within it. */
export interface Spent {
  readonly part: string
  readonly milliseconds: number
  readonly times: number
}

export interface Stopwatch {
  /** Does the work, and counts the time that it takes under the part's name. */
  measure<Result>(part: string, work: () => Result): Result
  /** The same for work that waits; nothing else may be measured by this stopwatch meanwhile but what is within it. */
  follow<Result>(part: string, work: () => Promise<Result>): Promise<Result>
  /** In the order in which the parts were first measured to their end. */
  spent(): readonly Spent[]
}

/** Of a rule's measurements, before its id. */
export const RULE = 'rule '

/** Counts nothing. */
export const noStopwatch: Stopwatch = {
  measure: (_part, work) => work(),
  follow: (_part, work) => work(),
  spent: () => [],
}

/** `ticks` are milliseconds since any moment, with fractions. */
export function openStopwatch(ticks: () => number): Stopwatch {
  const totals = new Map<string, { milliseconds: number; times: number }>()
  let within = 0
  const begin = (part: string): (() => void) => {
    const outside = within
    const started = ticks()
    within = 0
    return () => {
      const whole = ticks() - started
      const total = totals.get(part) ?? { milliseconds: 0, times: 0 }
      totals.set(part, total)
      total.milliseconds += whole - within
      total.times++
      within = outside + whole
    }
  }
  return {
    measure(part, work) {
      const end = begin(part)
      try {
        return work()
      } finally {
        end()
      }
    },
    async follow(part, work) {
      const end = begin(part)
      try {
        return await work()
      } finally {
        end()
      }
    },
    spent: () => [...totals].map(([part, total]) => ({ part, ...total })),
  }
}

/** The same rules; what each takes is counted under its id. */
export function measuredRules(rules: readonly Rule[], stopwatch: Stopwatch): readonly Rule[] {
  if (stopwatch === noStopwatch) return rules
  return rules.map((rule) => measuredRule(rule, stopwatch))
}

function measuredRule(rule: Rule, { measure }: Stopwatch): Rule {
  const name = RULE + rule.id
  /** A rule finds as it is asked for more, so that it has to be asked for all. */
  const measured =
    <Given extends readonly unknown[], Found>(check: (...given: Given) => Iterable<Found>) =>
    (...given: Given): Iterable<Found> =>
      measure(name, () => [...check(...given)])
  if (rule.subject === 'briefing') return { ...rule, check: measured(rule.check) }
  if (rule.subject === 'suppressions') return { ...rule, check: measured(rule.check) }
  if (rule.subject === 'baseline') return { ...rule, check: measured(rule.check) }
  return {
    ...rule,
    ...(rule.check && { check: measured(rule.check) }),
    ...(rule.checkBriefing && { checkBriefing: measured(rule.checkBriefing) }),
    ...(rule.checkRegistry && { checkRegistry: measured(rule.checkRegistry) }),
  }
}
