/** Prepares a run that has no other after it in this process: it keeps little, and much of it on disk. */
import { openJudge, runMemory, type Judge, type RunMemory } from '../compile.ts'
import { hashText } from '../host/hash-text.ts'
import type { Host } from '../host/host.ts'
import type { ReportPart } from '../model/report-part.ts'
import { answerFingerprint } from './answer-fingerprint.ts'
import { briefingKeeper, type BriefingKeeper } from './briefing-keeper.ts'
import { isCacheWanted } from './cache-folder.ts'
import { compileBriefing, type Materials } from './compile-briefings.ts'
import type { ProjectRequest } from './compile-project.ts'
import type { RegistryOutline } from './outline.ts'
import { openPackCache, type PackCache } from './pack-cache.ts'
import { gatherOutlines, outlinesOfParts } from './part-outlines.ts'
import { partRequest, refuseOtherWorld, worldOf } from './part-world.ts'
import type { Inputs } from './read-inputs.ts'

export interface SingleRun {
  readonly keeper: BriefingKeeper
  /** What is known of the briefings once they are compiled. */
  readonly memory: RunMemory
  /** What the merge needs of a shard; of a whole run nothing. */
  part(): ReportPart | undefined
  /** Leaves for the next run what is new in this one. */
  save(): void
  /** What earlier builds wrote of these briefings; absent where nothing is remembered. */
  readonly pages?: PageMemory
}

/** Remembers what builds have written. */
export interface PageMemory {
  /** As the keeper's. */
  readonly originOf: BriefingKeeper['originOf']
  /** Opened only by those who write pages. */
  open(): PackCache
  /** Whether the run is about every briefing of the project. */
  readonly complete: boolean
}

/** The keeper of the run's briefings. */
export function singleRun(
  host: Host,
  inputs: Inputs,
  request: ProjectRequest,
  materials: Materials,
): SingleRun {
  const { read, loaded, options } = inputs
  const memory = runMemory()
  const { shard, parts } = request
  const bodyOf = parts?.bodyOf ?? request.bodyOf
  const gathering = shard && gatherOutlines(openCache(host, inputs, request, materials))
  if (parts) refuseOtherWorld(parts, worldOf(host, inputs, request, materials))
  const cache = parts
    ? outlinesOfParts(parts)
    : (gathering ?? openCache(host, inputs, request, materials))
  const judge = openJudge(loaded.registry, options)
  if (cache) memory.check.registry.reported = reportedOfRegistry(host, inputs, cache, judge)
  const keeper = briefingKeeper({
    ...(cache && { cache }),
    hashes: read.hashes,
    judge,
    fingerprint: answerFingerprint(host, materials.index, loaded.contents),
    remake: (text) => compileBriefing(text, materials).briefing,
    index: materials.index,
    snapshots: materials.snapshots,
    today: options.today,
    memory,
    ...(bodyOf && { bodyOf }),
  })
  return {
    keeper,
    memory,
    ...(cache && !shard && !parts && { pages: pageMemory(host, inputs, keeper, materials) }),
    save: () => cache?.save(options.complete),
    part: () =>
      gathering &&
      shard && {
        shard,
        world: worldOf(host, inputs, request, materials),
        request: partRequest(host, inputs.found.root, request),
        briefings: gathering.gathered(),
        files: [],
      },
  }
}

/** None for a program that runs from its sources, which has no name for what it is, nor with rules from outside. */
function openCache(
  host: Host,
  { found: { root }, facts }: Inputs,
  { cached, rules }: Pick<ProjectRequest, 'cached' | 'rules'>,
  { options }: Materials,
): PackCache | undefined {
  if (!isCacheWanted(host, cached) || host.build === undefined || rules) return undefined
  const { profile, severities, configuredOverrides, lang, site } = facts
  const settings = { profile, severities, configuredOverrides, lang, site }
  const world = JSON.stringify([options, settings])
  return openPackCache(host, root, 'outlines', world)
}

function pageMemory(
  host: Host,
  { found: { root }, facts, options: { complete } }: Inputs,
  { originOf }: BriefingKeeper,
  { options }: Materials,
): PageMemory {
  const { today: _, ...settings } = facts
  const world = JSON.stringify([options, settings])
  let opened: PackCache | undefined
  const open = (): PackCache => (opened ??= openPackCache(host, root, 'pages', world))
  return { originOf, complete, open }
}

/** No briefing's path, so that what is known of the registry can be kept beside them. */
const REGISTRY = ''

/** What the rules say of the registry on its own, as long as its files are what they were. */
function reportedOfRegistry(
  host: Pick<Host, 'sha256'>,
  { loaded, options: { today } }: Inputs,
  cache: PackCache,
  judge: Pick<Judge, 'registry'>,
): RegistryOutline['reported'] {
  const hash = hashText(host, JSON.stringify(loaded.contents))
  const json = cache.recall(REGISTRY, hash)
  // Under this name the same build has kept nothing else.
  const known = json === undefined ? undefined : (JSON.parse(json) as RegistryOutline)
  if (known && (known.today ?? today) === today) return known.reported
  const { reported, asked } = judge.registry()
  const outline: RegistryOutline = { reported, ...(asked.today && { today }) }
  cache.keep(REGISTRY, hash, JSON.stringify(outline))
  return reported
}
