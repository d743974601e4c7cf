/** Counts what the program takes on of one input; only flags raise it, and nothing that a project holds. */

export interface Limits {
  /** Characters (UTF-16 units) of a briefing. */
  readonly briefing: number
  /** Bytes of a registry file. */
  readonly registry: number
  /** Characters of a page or report that a build writes. */
  readonly page: number
  /** How many times the length of a briefing its definitions and table columns may stand for. */
  readonly expansion: number
}

/** What holds when no flag says otherwise. */
export const usualLimits: Limits = {
  briefing: 10_000_000,
  registry: 20_000_000,
  page: 50_000_000,
  expansion: 20,
}
