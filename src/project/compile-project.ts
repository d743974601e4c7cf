/** Turns a folder into a finished run: finds, reads and compiles. */
import { assembleRun, runMemory, type DocumentBody } from '../compile.ts'
import type { Host } from '../host/host.ts'
import { takeOver } from '../model/deferred.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type { Profile } from '../model/diagnostic.ts'
import type { Rule } from '../model/rule.ts'
import type { Run } from '../model/report-format.ts'
import type { Shard } from '../model/report-part.ts'
import type { Registry } from '../model/source.ts'
import { compileBriefings, gatherMaterials, type Audience } from './compile-briefings.ts'
import type { Config } from './config.ts'
import { openForesight, type Foresight } from './foresight.ts'
import { limitsOf } from './limits-of.ts'
import { loadSnapshots, type Snapshots } from './load-snapshots.ts'
import { noMemory, type ProjectMemory } from './project-memory.ts'
import type { Parts } from './parts.ts'
import { readInputs } from './read-inputs.ts'
import { singleRun, type PageMemory } from './single-run.ts'
import { noStopwatch, type Stopwatch } from './stopwatch.ts'
import { styledReferences } from './styled-references.ts'
import type { Verifier, VerifierAnswers } from './verifier/ask-verifier.ts'
import { verifyBriefings, type VerifiedBriefings } from './verifier/verify-briefings.ts'

export interface ProjectRequest {
  readonly command: string
  /** Files, folders and globs as the user wrote them; none means the config's. */
  readonly paths: readonly string[]
  /** Of those, only these; relative to the project root. */
  readonly only?: ReadonlySet<string>
  readonly config?: string
  readonly profile?: Profile
  /** A CSL style's file, relative to the current folder. */
  readonly csl?: string
  /** The name to report for standard input, when that is to be read instead of files. */
  readonly stdin?: string
  /** Leave out what differs from run to run. */
  readonly reproducible: boolean
  /** A program from outside to put each claim and its source to. */
  readonly verifier?: Verifier
  /** Say of each sentence what led to its kind and its end. */
  readonly explain: boolean
  /** The baseline's file, relative to the current folder; `false` for none, absent for the usual one. */
  readonly baseline?: string | false
  /** Those of this package when absent. */
  readonly rules?: readonly Rule[]
  /** Whether to use and to fill the cache; without it, outside CI only. */
  readonly cached?: boolean
  /** Whether plain Markdown is read without the full parser; it is when absent. */
  readonly fastLane?: boolean
  /** Of those, only the ones of this shard; what it knows of them goes into its report for the merge. */
  readonly shard?: Shard
  /** The parts of a run with this request, which are put together instead of compiling anew. */
  readonly parts?: Parts
  /** Measures where the time goes; it goes unmeasured when absent. */
  readonly stopwatch?: Stopwatch
  /**
   * Is shown, where nothing else has to be known first, each briefing once it is compiled, as a project of it alone:
   * see `Foresight`. Nothing is lost when it does nothing.
   */
  readonly foresee?: (project: CompiledProject) => Promise<void>
  /** What the report says of a briefing that `foresee` was shown, where that costs less than to make it again. */
  readonly bodyOf?: (path: string) => DocumentBody | undefined
}

/** Called as files are read, so that a terminal can show it. */
export type Progress = (done: number, total: number) => void

export interface CompiledProject {
  readonly run: Run
  readonly config: Config
  readonly root: string
  /** What could not be read, in words; the run went on without it. */
  readonly failures: readonly string[]
  /** Whether every registry file could be read, and is not too large; otherwise sources seem unknown that are not. */
  readonly knowsSources: boolean
  /** Whether the run is of every briefing of the project, and all could be read. */
  readonly isWhole: boolean
  /** What a verifier did wrong; what it left open is unchecked. */
  readonly warning?: VerifierAnswers['warning']
  /** What earlier builds wrote of these briefings; absent where nothing is remembered. */
  readonly pages?: PageMemory
}

/**
 * Throws `UsageError` when the config is invalid or nothing can be checked. What the memory holds of an
 * earlier run is not made again; the result is the same without it.
 */
export async function compileProject(
  host: Host,
  request: ProjectRequest,
  progress: Progress,
  memory?: ProjectMemory,
): Promise<CompiledProject> {
  const started = host.now()
  const { stopwatch = noStopwatch } = request
  const inputs = await stopwatch.follow('read files', () =>
    readInputs(host, request, memory ?? noMemory()),
  )
  const { found, read, loaded, accepted, appearance, options } = inputs
  const { config, root } = found
  const snapshots = loadSnapshots(host, root, undefined, inputs.memory)
  const wishes = { config, limits: limitsOf(host), fastLane: request.fastLane, stopwatch }
  const materials = gatherMaterials(loaded.registry, wishes, snapshots, inputs.memory)
  // A session keeps its briefings for the next run, and a verifier must have seen them before any rule has.
  const single =
    memory || request.verifier
      ? undefined
      : stopwatch.measure('read cache', () => singleRun(host, inputs, request, materials))
  const { keeper } = single ?? {}
  const { failures } = inputs
  const knowsSources =
    loaded.failures.length === 0 &&
    !loaded.registry.issues.some(({ kind, isOfEntry }) => kind === 'too-large' && !isOfEntry)
  const facts = {
    config,
    root,
    failures,
    knowsSources,
    isWhole: options.complete,
    ...(single?.pages && { pages: single.pages }),
  }
  // What a CSL style makes of a source hangs on all that are cited.
  const audience =
    single && request.foresee && request.csl === undefined && config.csl === undefined
      ? audienceOf(openForesight(inputs, materials, single.memory), facts, request.foresee)
      : undefined
  const workplace = { host, progress, keeper, audience }
  const briefings = await compileBriefings(read.texts, materials, workplace)
  if (single) stopwatch.measure('write cache', single.save)
  const workshop = { host, memory: inputs.memory }
  const verified = await verifyAll(briefings, snapshots, request.verifier, workshop)
  const styled = stopwatch.measure('style references', () =>
    styledReferences(found, request.csl, briefings, workshop),
  )
  const issues = [
    ...loaded.registry.issues,
    ...snapshots.issues,
    ...(styled?.issues ?? []),
    ...appearance.issues,
  ]
  const registry = withIssues(loaded.registry, issues)
  // What rules and report made of briefings stays true while all else that they look at stays the same.
  const remembered =
    single?.memory ??
    inputs.memory.runs.of(
      'run',
      () => [loaded.registry, JSON.stringify(inputs.facts), styled?.references, ...issues],
      runMemory,
    )
  const runOptions = {
    ...options,
    ...(styled && { styledReferences: styled.references }),
    ...(accepted && { baseline: accepted.baseline }),
    ...(!request.reproducible && { durationMs: host.now().getTime() - started.getTime() }),
  }
  const run = stopwatch.measure('put the report together', () =>
    assembleRun(verified.briefings, registry, inputs.fileOf, runOptions, remembered),
  )
  const part = single?.part()
  return {
    ...facts,
    run: part ? { ...run, report: { ...run.report, part } } : run,
    ...(verified.warning && { warning: verified.warning }),
  }
}

function audienceOf(
  { pass, runOf }: Foresight,
  facts: Omit<CompiledProject, 'run'>,
  show: (project: CompiledProject) => Promise<void>,
): Audience {
  return {
    pass,
    see: async (briefing, outcome) => show({ ...facts, run: runOf(briefing, outcome) }),
  }
}

/** Sources that nobody has asked for stay unread. */
function withIssues(registry: Registry, issues: Registry['issues']): Registry {
  const { duplicates, paths, index } = registry
  return takeOver({ duplicates, paths, issues, ...(index && { index }) }, registry, ['sources'])
}

/** As they are when no verifier is named. What it was asked before, and answered properly, it is not asked again. */
async function verifyAll(
  briefings: readonly EvidencedBriefing[],
  { hasText }: Snapshots,
  verifier: Verifier | undefined,
  { host, memory: { verified } }: { readonly host: Host; readonly memory: ProjectMemory },
): Promise<VerifiedBriefings> {
  if (!verifier) return { briefings }
  const open = briefings.filter((briefing) => !verified.has(briefing))
  const answered = await verifyBriefings(host, verifier, open, hasText)
  const fresh = new Map(open.map((briefing, index) => [briefing, answered.briefings[index]]))
  if (!answered.warning)
    for (const [briefing, answer] of fresh) if (answer) verified.set(briefing, answer)
  return {
    ...answered,
    briefings: briefings.map((one) => fresh.get(one) ?? verified.get(one) ?? one),
  }
}
