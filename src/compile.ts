/** The sentence of the house: parse, find sentences, resolve, cover, gather evidence, check, report. */
import {
  checkBriefing,
  checkBriefings,
  checkRegistry,
  ruleContext,
} from './check/check-briefings.ts'
import { checkMemory, type CheckMemory, type Reported } from './check/check-memory.ts'
import { recordContext, type Asked } from './check/record-context.ts'
import { configuredSeverities } from './check/severity.ts'
import { coverSentences } from './claims/cover-sentences.ts'
import { plainText } from './claims/plain-text.ts'
import { findSentences } from './claims/find-sentences.ts'
import { gatherEvidence } from './evidence/gather-evidence.ts'
import { parseBriefing, type Refusal } from './markdown/parse-briefing.ts'
import { outlook, type Outlook } from './markdown/reading-cost.ts'
import { defaultZones, furtherZones } from './markdown/zones.ts'
import type { Baseline } from './model/baseline.ts'
import type { ClaimedBriefing, ReadBriefing, ZoneNames } from './model/briefing.ts'
import type { EvidencedBriefing, StoredText } from './model/evidence.ts'
import type { Policy, Scope } from './model/sentence.ts'
import type { Profile, SeverityOrOff } from './model/diagnostic.ts'
import type { Issue } from './model/issue.ts'
import type { Limits } from './model/limits.ts'
import type { SeverityOverride } from './model/override.ts'
import type { Run } from './model/report-format.ts'
import type { Rule } from './model/rule.ts'
import type { Site } from './model/site.ts'
import type { Registry } from './model/source.ts'
import { buildReport, fileNamer, type FileNamer } from './report/build-report.ts'
import { formatWithStyle } from './report/csl/format-with-style.ts'
import type { Citeproc, StyledReferences } from './report/csl/format-with-style.ts'
import { documentBody, type DocumentBody } from './report/report-document.ts'
import { reportMemory, type ReportMemory } from './report/report-memory.ts'
import { readLocale, readStyle } from './report/csl/read-style.ts'
import type { CslRefusal, CslStyle } from './report/csl/read-style.ts'
import { indexRegistry, type RegistryIndex } from './resolve/index-registry.ts'
import { resolveCitations } from './resolve/resolve-citations.ts'
import { lookUpIn, type FileLookup } from './text/file-lookup.ts'
import { TextFile } from './text/text-file.ts'

export { formatWithStyle, readLocale, readStyle }
export { weakContrasts, type WeakContrast } from './report/html/style/contrast.ts'
export type { Citeproc, CslRefusal, CslStyle, DocumentBody, Reported, StyledReferences }
export {
  defaultZones,
  fileNamer,
  furtherZones,
  gatherEvidence,
  indexRegistry,
  outlook,
  plainText,
  type RegistryIndex,
}
export type { Outlook, Refusal }

/** A briefing's text, with what its decoding noticed. */
export interface SourceText {
  /** Relative to the project root, with `/` between the parts. */
  readonly path: string
  readonly text: string
  readonly issues: readonly Issue[]
  /** Whether reading it could take more than moments, so that it has had a trial. */
  readonly mayTakeLong?: true
  /** Why nothing below the front matter is to be read; absent when it is. */
  readonly refusal?: Refusal
  /** What Markdown makes of it, when an `Outlook` came with that already. */
  readonly tree?: NonNullable<Outlook['tree']>
}

/** What reading one briefing depends on besides its text; plain data. */
export interface ReadingOptions {
  readonly zones: ZoneNames
  readonly policy: Policy
  readonly scope: Scope
  /** BCP 47, for briefings that name no language. */
  readonly lang: string
  /** Abbreviations of the project's own, after which a sentence always goes on. */
  readonly abbreviations: readonly string[]
  /** Whether plain Markdown is read without the full parser, to the same tree; it is when absent. */
  readonly fastLane?: boolean
  /** What is refused unread; the usual when absent. */
  readonly limits?: Limits
}

/** What a run over compiled briefings depends on; plain data but for the rules. */
export interface RunOptions {
  readonly profile: Profile
  /** Severities that the config sets, by rule id. */
  readonly severities: Readonly<Record<string, SeverityOrOff>>
  /** Severities that hold in some files or for some sources only; of several, the last decides. */
  readonly overrides?: readonly SeverityOverride[]
  readonly rules: readonly Rule[]
  readonly command: string
  /** ISO date. */
  readonly today: string
  /** Whether the files are every briefing of the project. */
  readonly complete: boolean
  /** Whether every file could be read. */
  readonly allRead: boolean
  readonly version: string
  /** BCP 47, for briefings that name no language. */
  readonly lang: string
  /** Title of the reports as a whole. */
  readonly title: string
  /** What the project says about itself; nothing when absent. */
  readonly site?: Site
  /** Whether each sentence says what led to its kind and its end. */
  readonly explain: boolean
  /** What a CSL style made of the cited sources, by key. */
  readonly styledReferences?: StyledReferences['references']
  /** Findings that the project has accepted for now. */
  readonly baseline?: Baseline
  /** Wall time so far in milliseconds; absent in reproducible runs. */
  readonly durationMs?: number
  /** Names the files of each briefing; as `fileNamer` does when absent. */
  readonly nameFiles?: FileNamer
}

/** One briefing on its own: pure, so that it can be cached and can run in a worker. */
export function compileBriefing(
  file: SourceText,
  registry: RegistryIndex,
  options: ReadingOptions,
): ClaimedBriefing {
  return resolveBriefing(readBriefing(file, options), registry, options)
}

/** The part of it that knows no registry. */
export function readBriefing(
  file: SourceText,
  options: ReadingOptions,
  measure: Measure = doWork,
): ReadBriefing {
  const parsed = measure('parse', () => parseBriefing(file, options))
  const briefing = { ...parsed, issues: [...file.issues, ...parsed.issues] }
  const sentences = measure('find sentences', () => findSentences(briefing, options))
  return { ...briefing, sentences }
}

/** The other part, which must be done again when the registry answers otherwise. */
export function resolveBriefing(
  briefing: ReadBriefing,
  registry: RegistryIndex,
  options: ReadingOptions,
  measure: Measure = doWork,
): ClaimedBriefing {
  const resolved = measure('resolve citations', () => resolveCitations(briefing, registry))
  const sentences = measure('cover sentences', () => coverSentences(resolved, options))
  return { ...resolved, sentences }
}

/** Does the work of a stage, and may count what it takes under the stage's name. */
export type Measure = <Result>(stage: string, work: () => Result) => Result

function doWork<Result>(_stage: string, work: () => Result): Result {
  return work()
}

/**
 * What the rules and the report made of each briefing, for the next run over mostly the same ones. It holds
 * only while nothing but briefings and `complete` differs between runs.
 */
export interface RunMemory {
  readonly check: CheckMemory
  readonly report: ReportMemory
}

/** Nothing is remembered yet. */
export function runMemory(): RunMemory {
  return { check: checkMemory(), report: reportMemory() }
}

/** What the rules say of one thing on its own, and what that hangs on besides the thing itself. */
export interface Outcome {
  readonly reported: readonly Reported[]
  readonly asked: Asked
}

/** What the rules and the report make of one briefing on its own. */
export interface BriefingOutcome extends Outcome {
  readonly body: DocumentBody
}

/** Judges things one by one, before a run is put together. */
export interface Judge {
  /** `file` holds the briefing's text. */
  briefing(briefing: EvidencedBriefing, file: TextFile): BriefingOutcome
  registry(): Outcome
}

/** The judge of a run with this registry and these options. */
export function openJudge(registry: Registry, options: RunOptions): Judge {
  const { rules, profile, severities, overrides = [], today, site = {}, explain } = options
  const settled = configuredSeverities(rules, profile, severities)
  const input = { registry, rules, severities: settled, overrides, today, site }
  const plain = ruleContext(input)
  return {
    briefing(briefing, file) {
      const { context, asked } = recordContext(plain)
      const reported = checkBriefing(briefing, input, context)
      return { reported, asked, body: documentBody(briefing, { file, explain }) }
    },
    registry() {
      const { context, asked } = recordContext(plain)
      return { reported: checkRegistry(input, context), asked }
    },
  }
}

/** Gives a run what is known of a briefing already, so that it is not made again. */
export function rememberOutcome(
  briefing: EvidencedBriefing,
  { reported, body }: Pick<BriefingOutcome, 'reported' | 'body'>,
  { check, report }: RunMemory,
): void {
  check.reported.set(briefing, reported)
  report.bodies.set(briefing, body)
}

/** The finished run over briefings whose evidence has been gathered. `fileOf` knows all that diagnostics point into. */
export function assembleRun(
  briefings: readonly EvidencedBriefing[],
  registry: Registry,
  fileOf: FileLookup,
  options: RunOptions,
  memory: RunMemory = runMemory(),
): Run {
  const {
    rules,
    profile,
    severities,
    overrides = [],
    today,
    complete,
    baseline,
    site = {},
  } = options
  const settled = configuredSeverities(rules, profile, severities)
  const subject = { briefings, registry, rules, severities: settled, site }
  const result = checkBriefings(
    { ...subject, overrides, complete, today, ...(baseline && { baseline }) },
    memory.check,
  )
  const report = buildReport({ ...subject, ...result, fileOf, run: options }, memory.report)
  const { styledReferences } = options
  return {
    report,
    briefings,
    registry,
    site,
    fileOf,
    ...(styledReferences && { styledReferences }),
  }
}

/** The whole compiler as one pure function. `storedTexts` are what sources say, by key. */
export function compile(
  files: readonly SourceText[],
  registry: Registry,
  registryFiles: readonly TextFile[],
  options: ReadingOptions & RunOptions,
  storedTexts: ReadonlyMap<string, StoredText> = new Map(),
): Run {
  const index = indexRegistry(registry)
  const briefings = files
    .map((file) => compileBriefing(file, index, options))
    .map((briefing) => gatherEvidence(briefing, storedTexts, options.lang))
  const texts = files.map(({ path, text }) => new TextFile(path, text))
  return assembleRun(briefings, registry, lookUpIn([...texts, ...registryFiles]), options)
}
