/** Compiles briefings up to their evidence, each only as far as something that it hangs on has changed. */
import {
  defaultZones,
  furtherZones,
  gatherEvidence,
  indexRegistry,
  readBriefing,
  resolveBriefing,
  type BriefingOutcome,
  type ReadingOptions,
  type RegistryIndex,
  type SourceText,
} from '../compile.ts'
import type { Host } from '../host/host.ts'
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Limits } from '../model/limits.ts'
import type { Registry } from '../model/source.ts'
import type { BriefingKeeper } from './briefing-keeper.ts'
import type { Progress } from './compile-project.ts'
import type { Config } from './config.ts'
import type { Snapshots } from './load-snapshots.ts'
import type { LookedUp, ProjectMemory } from './project-memory.ts'
import { refuseCostly } from './refuse-costly.ts'
import { noStopwatch, type Stopwatch } from './stopwatch.ts'
import { answersTo, recordLookups, type Lookup } from './recorded-lookups.ts'

/** Briefings made between two pauses: few enough that an interrupt is felt at once. */
const BATCH = 8
/** Briefings recalled between two pauses; each takes a hundredth of the time. */
const RECALLED_BATCH = 512

/** What a run over many briefings is given besides them. */
interface Workshop {
  readonly host: Pick<Host, 'pause' | 'tryAside' | 'raised'>
  readonly progress: Progress
  /** Absent where every briefing is to stay as it is. */
  readonly keeper?: BriefingKeeper | undefined
  readonly audience?: Audience | undefined
}

/** Sees the briefings of a run one after the other, each whole once it is compiled. */
export interface Audience {
  /** Takes note of one that was known. */
  pass(briefing: EvidencedBriefing): void
  see(briefing: EvidencedBriefing, outcome: BriefingOutcome): Promise<void>
}

/** What briefings are compiled with. */
export interface Materials {
  readonly index: RegistryIndex
  readonly options: ReadingOptions
  readonly snapshots: Snapshots
  readonly memory: ProjectMemory
  readonly stopwatch: Stopwatch
}

/** What is wanted of reading. */
interface ReadingWishes {
  readonly config: Config
  readonly limits: Limits
  /** Whether plain Markdown is read without the full parser, to the same tree. */
  readonly fastLane?: boolean | undefined
  readonly stopwatch?: Stopwatch | undefined
}

/** Brings together what stays the same for all briefings of a run. */
export function gatherMaterials(
  registry: Registry,
  { config, limits, fastLane = true, stopwatch = noStopwatch }: ReadingWishes,
  snapshots: Snapshots,
  memory: ProjectMemory,
): Materials {
  const current = { ...readingOptions(config, limits), fastLane }
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
  return { index, options, snapshots, memory, stopwatch }
}

/**
 * One briefing after the other, so that what it took can go again before the next. What could take long has its
 * trial before.
 */
export async function compileBriefings(
  texts: readonly SourceText[],
  materials: Materials,
  { host, progress, keeper, audience }: Workshop,
): Promise<EvidencedBriefing[]> {
  const briefings: EvidencedBriefing[] = []
  const { memory, options, stopwatch } = materials
  const { measure, follow } = stopwatch
  const bounds = { host, options }
  let made = 0
  let recalled = 0
  for (const text of texts) {
    progress(briefings.length, texts.length)
    const known = keeper && measure('recall', () => keeper.recall(text))
    if (known) {
      briefings.push(known)
      audience?.pass(known)
      if (++recalled % RECALLED_BATCH === 0) await host.pause()
      continue
    }
    const before = memory.evidenced.last(text.path)
    const tried = await follow('try costly texts', () => refuseCostly(text, bounds, memory.tried))
    const { briefing, lookups } = compileBriefing(tried, materials)
    // Whoever makes it again later is to hold no tree until then.
    const lasting = tried.tree ? text : tried
    const kept = keeper && measure('describe', () => keeper.keep(lasting, briefing, lookups))
    briefings.push(kept?.briefing ?? briefing)
    if (kept) await audience?.see(briefing, kept.outcome)
    else audience?.pass(briefing)
    if (briefing !== before && ++made % BATCH === 0) await host.pause()
  }
  return briefings
}

/** A briefing with its evidence, and all that it asked of the registry. */
interface CompiledBriefing {
  readonly briefing: EvidencedBriefing
  readonly lookups: readonly Lookup[]
}

/** Made only as far as what the briefing hangs on has changed. */
export function compileBriefing(text: SourceText, materials: Materials): CompiledBriefing {
  const { briefing, lookups } = claimBriefing(text, materials)
  return { briefing: gather(briefing, materials), lookups }
}

/** Resolved again only when the registry answers something else to what the briefing asked of it. */
function claimBriefing(
  text: SourceText,
  { index, options, memory, stopwatch }: Materials,
): LookedUp {
  const { measure } = stopwatch
  const read = memory.read.of(
    text.path,
    () => [text, options],
    () => readBriefing(text, options, measure),
  )
  return memory.claimed.of(
    text.path,
    ({ lookups }) => [read, options, answersTo(lookups, index)],
    () => {
      const recorded = recordLookups(index)
      const claimed = resolveBriefing(read, recorded.index, options, measure)
      return { briefing: claimed, lookups: recorded.lookups }
    },
  )
}

function gather(
  briefing: ClaimedBriefing,
  { snapshots, options: { lang }, memory, stopwatch }: Materials,
): EvidencedBriefing {
  return memory.evidenced.of(
    briefing.path,
    () => [briefing, lang, ...snapshots.statesOf(briefing)],
    () => {
      const texts = snapshots.textsOf(briefing)
      const evidenced = stopwatch.measure('gather evidence', () =>
        gatherEvidence(briefing, texts, lang),
      )
      // A passage is a slice, and a slice keeps the whole text in memory; a copy does not.
      const hasText = [...texts.values()].some(({ kind }) => kind === 'text')
      return hasText ? { ...briefing, evidence: structuredClone(evidenced.evidence) } : evidenced
    },
  )
}

/** What the config says of reading a briefing. */
export function readingOptions(
  { zones, claims, lang, abbreviations }: Config,
  limits: Limits,
): ReadingOptions {
  const { policy, scope } = claims
  return { zones: furtherZones(defaultZones, zones), policy, scope, lang, abbreviations, limits }
}
