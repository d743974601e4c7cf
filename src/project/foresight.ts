/** Foresees a briefing's part of a run as soon as it is compiled, before the others are. */
import { assembleRun, fileNamer, type BriefingOutcome, type RunMemory } from '../compile.ts'
import type { Baseline } from '../model/baseline.ts'
import { takeOver } from '../model/deferred.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import { sourcesCitedIn } from '../model/named-sources.ts'
import type { Run } from '../model/report-format.ts'
import type { Rule } from '../model/rule.ts'
import { sourceTable } from '../model/source-table.ts'
import { groupBy } from '../text/group-by.ts'
import type { Materials } from './compile-briefings.ts'
import type { Inputs } from './read-inputs.ts'

/** Shown every briefing once, in the order of the run. */
export interface Foresight {
  /** Takes note of a briefing that nobody is to see. */
  pass(briefing: EvidencedBriefing): void
  /**
   * The run as far as it is about this briefing: its files' name, findings of its own and sources in their order. What
   * rules find that look at all briefings is missing.
   */
  runOf(briefing: EvidencedBriefing, outcome: Pick<BriefingOutcome, 'reported' | 'body'>): Run
}

/** Nothing is seen yet. `memory` keeps what the run itself would make the same. */
export function openForesight(
  { read, loaded, accepted, fileOf, options }: Inputs,
  { index }: Materials,
  memory: RunMemory,
): Foresight {
  const nameOf = fileNamer(read.texts.length)
  const { duplicates, paths, issues } = loaded.registry
  // With a table of its own, the run of each briefing would list all sources anew.
  const table = { ...index, sourcesByKey: sourceTable(loaded.registry) }
  const registry = takeOver({ duplicates, paths, issues, index: table }, loaded.registry, [
    'sources',
  ])
  const baselineOf = accepted && baselines(accepted.baseline)
  const rules = options.rules.map(silentOnOthers)
  const places = new Map<unknown, number>()
  const notePlaces = (briefing: EvidencedBriefing): void => {
    for (const { key } of sourcesCitedIn(briefing))
      if (!places.has(key)) places.set(key, places.size)
  }
  return {
    pass(briefing) {
      nameOf(briefing)
      notePlaces(briefing)
    },
    runOf(briefing, { reported, body }) {
      const name = nameOf(briefing)
      notePlaces(briefing)
      const own = reported.filter(({ finding }) => finding.location.path === briefing.path)
      const ofAll = own.length === reported.length
      const check = {
        reported: new WeakMap([[briefing, ofAll ? reported : own]]),
        registry: { reported: [] },
        outcomes: memory.check.outcomes,
      }
      memory.report.bodies.set(briefing, body)
      const baseline = baselineOf?.(briefing.path)
      const run = assembleRun(
        [briefing],
        registry,
        fileOf,
        { ...options, rules, nameFiles: () => name, ...(baseline && { baseline }) },
        { check, report: memory.report },
      )
      const placeOf = ({ id }: Run['report']['sources'][number]): number => places.get(id) ?? 0
      const sources = run.report.sources.toSorted((a, b) => placeOf(a) - placeOf(b))
      return { ...run, report: { ...run.report, sources } }
    },
  }
}

/** The rule, but it says nothing of all briefings together and nothing of a baseline. */
function silentOnOthers(rule: Rule): Rule {
  if (rule.subject === 'project' || rule.subject === 'baseline') return { ...rule, check: () => [] }
  return rule
}

/** What a baseline has of each file. */
function baselines({ path, entries }: Baseline): (file: string) => Baseline {
  const byPath = groupBy(entries, (entry) => entry.path)
  return (file) => ({ path, entries: byPath.get(file) ?? [] })
}
