/** Compiles briefings up to their evidence, each only as far as something that it hangs on has changed. */
import {
  defaultZones,
  furtherZones,
  gatherEvidence,
  indexRegistry,
  readBriefing,
  resolveBriefing,
  type ReadingOptions,
  type RegistryIndex,
  type SourceText,
} from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Registry } from '../model/source.ts'
import type { Progress } from './compile-project.ts'
import type { Config } from './config.ts'
import type { Snapshots } from './load-snapshots.ts'
import type { ProjectMemory } from './project-memory.ts'
import { answersTo, recordLookups } from './recorded-lookups.ts'

/** Briefings made between two pauses: few enough that an interrupt is felt at once. */
const BATCH = 8

/** What every stage of a run is given besides its input. */
export interface Workshop {
  readonly host: Host
  readonly memory: ProjectMemory
}

/** What reading is given besides. */
interface ReadingWorkshop extends Workshop {
  readonly progress: Progress
  readonly fastLane: boolean
}

export async function claimAll(
  texts: readonly SourceText[],
  registry: Registry,
  config: Config,
  { host, memory, progress, fastLane }: ReadingWorkshop,
): Promise<ClaimedBriefing[]> {
  const current = { ...readingOptions(config), fastLane }
  const options = memory.reading.of(
    'options',
    () => [JSON.stringify(current)],
    () => current,
  )
  const index = memory.indexes.of(
    'index',
    () => [registry],
    () => indexRegistry(registry),
  )
  const briefings: ClaimedBriefing[] = []
  let made = 0
  for (const text of texts) {
    progress(briefings.length, texts.length)
    const known = memory.claimed.last(text.path)?.briefing
    const briefing = claimBriefing(text, index, options, memory)
    briefings.push(briefing)
    if (briefing !== known && ++made % BATCH === 0) await host.pause()
  }
  return briefings
}

/** Resolved again only when the registry answers something else to what the briefing asked of it. */
function claimBriefing(
  text: SourceText,
  index: RegistryIndex,
  options: ReadingOptions,
  memory: ProjectMemory,
): ClaimedBriefing {
  const read = memory.read.of(
    text.path,
    () => [text, options],
    () => readBriefing(text, options),
  )
  const { briefing } = memory.claimed.of(
    text.path,
    ({ lookups }) => [read, options, answersTo(lookups, index)],
    () => {
      const recorded = recordLookups(index)
      const claimed = resolveBriefing(read, recorded.index, options)
      return { briefing: claimed, lookups: recorded.lookups }
    },
  )
  return briefing
}

/** Briefing by briefing, so that texts can go again. */
export async function gatherAll(
  briefings: readonly ClaimedBriefing[],
  snapshots: Snapshots,
  lang: string,
  { host, memory }: Workshop,
): Promise<EvidencedBriefing[]> {
  const evidenced: EvidencedBriefing[] = []
  let made = 0
  for (const briefing of briefings) {
    const gather = (): EvidencedBriefing => {
      made++
      const { evidence } = gatherEvidence(briefing, snapshots.textsOf(briefing), lang)
      // A passage is a slice, and a slice keeps the whole text in memory; a copy does not.
      return { ...briefing, evidence: structuredClone(evidence) }
    }
    const inputs = (): readonly unknown[] => [briefing, lang, ...snapshots.statesOf(briefing)]
    evidenced.push(memory.evidenced.of(briefing.path, inputs, gather))
    if (made === BATCH) {
      made = 0
      await host.pause()
    }
  }
  return evidenced
}

/** What the config says of reading a briefing. */
export function readingOptions({ zones, claims, lang, abbreviations }: Config): ReadingOptions {
  const { policy, scope } = claims
  return { zones: furtherZones(defaultZones, zones), policy, scope, lang, abbreviations }
}
