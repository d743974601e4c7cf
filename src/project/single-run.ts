/** Prepares a run that has no other after it in this process: it keeps little, and much of it on disk. */
import { briefingJudge, runMemory, type RunMemory } from '../compile.ts'
import type { Host } from '../host/host.ts'
import { briefingKeeper, type BriefingKeeper } from './briefing-keeper.ts'
import { isCacheWanted } from './cache-folder.ts'
import { compileBriefing, type Materials } from './compile-briefings.ts'
import type { ProjectRequest } from './compile-project.ts'
import { openOutlineCache, type OutlineCache } from './outline-cache.ts'
import type { Inputs } from './read-inputs.ts'

export interface SingleRun {
  readonly keeper: BriefingKeeper
  /** What is known of the briefings once they are compiled. */
  readonly memory: RunMemory
  /** Leaves for the next run what is new in this one. */
  save(): void
}

/** The keeper of the run's briefings. */
export function singleRun(
  host: Host,
  inputs: Inputs,
  request: Pick<ProjectRequest, 'cached' | 'rules'>,
  materials: Materials,
): SingleRun {
  const { read, loaded, options } = inputs
  const memory = runMemory()
  const cache = openCache(host, inputs, request, materials)
  const keeper = briefingKeeper({
    ...(cache && { cache }),
    hashes: read.hashes,
    judge: briefingJudge(loaded.registry, options),
    remake: (text) => compileBriefing(text, materials),
    index: materials.index,
    snapshots: materials.snapshots,
    today: options.today,
    memory,
  })
  return { keeper, memory, save: () => cache?.save(options.complete) }
}

/** None for a program that runs from its sources, which has no name for what it is, nor with rules from outside. */
function openCache(
  host: Host,
  { found: { root }, loaded, facts }: Inputs,
  { cached, rules }: Pick<ProjectRequest, 'cached' | 'rules'>,
  { options }: Materials,
): OutlineCache | undefined {
  if (!isCacheWanted(host, cached) || host.build === undefined || rules) return undefined
  const { profile, severities, configuredOverrides, lang, site } = facts
  const settings = { profile, severities, configuredOverrides, lang, site }
  const world = JSON.stringify([options, settings, loaded.contents])
  return openOutlineCache(host, root, world)
}
