/** Builds the report of a run: the one thing that every output format reads. */
import type { ClaimedBriefing } from '../model/briefing.ts'
import type { EvidencedBriefing } from '../model/evidence.ts'
import type {
  Diagnostic,
  Profile,
  SeverityOrOff,
  SuppressedDiagnostic,
} from '../model/diagnostic.ts'
import type { ReferencePart } from '../model/reference-part.ts'
import type { Report, ReportDocument, ReportRule } from '../model/report.ts'
import { sourceTable } from '../model/source-table.ts'
import type { RuleDocumentation } from '../model/rule.ts'
import type { Registry } from '../model/source.ts'
import type { FileLookup } from '../text/file-lookup.ts'
import { TextFile } from '../text/text-file.ts'
import { reportSchemaUrl, ruleUrl } from './project-url.ts'
import { indexPageIds } from './site-index/index-paging.ts'
import { reportDiagnostics } from './report-diagnostics.ts'
import { documentBody, reportDocument } from './report-document.ts'
import { keptDocument, reportMemory, type ReportMemory } from './report-memory.ts'
import { reportSources, sourcesOfAll } from './report-sources.ts'
import { fileSlug, uniqueNames } from '../text/slug.ts'
import { summarize } from './summarize.ts'

export interface ReportInput {
  readonly briefings: readonly EvidencedBriefing[]
  readonly registry: Registry
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  readonly rules: readonly RuleDocumentation[]
  /** Of every rule in this run, by id. */
  readonly severities: ReadonlyMap<string, SeverityOrOff>
  /** Text of every file that a briefing or a diagnostic points into. */
  readonly fileOf: FileLookup
  readonly run: RunFacts
}

/** What is known of a run besides its input. */
interface RunFacts {
  readonly command: string
  readonly profile: Profile
  /** ISO date. */
  readonly today: string
  readonly version: string
  /** Whether every file could be read. */
  readonly allRead: boolean
  /** BCP 47, for briefings that name no language. */
  readonly lang: string
  /** Title of the reports as a whole. */
  readonly title: string
  /** Whether each sentence says what led to its kind and its end. */
  readonly explain: boolean
  /** What a CSL style made of the cited sources, by key. */
  readonly styledReferences?: ReadonlyMap<string, readonly ReferencePart[]>
  /** Wall time; absent in reproducible runs. */
  readonly durationMs?: number
  /** Names the files of each briefing, asked in their order; as `fileNamer` does when absent. */
  readonly nameFiles?: FileNamer
}

/** Names the files of a briefing. */
export type FileNamer = (briefing: Pick<ClaimedBriefing, 'path' | 'frontMatter'>) => string

/** Names the files of so many briefings, asked for one after the other in the order of the run. */
export function fileNamer(briefings: number): FileNamer {
  const unique = uniqueNames(indexPageIds(briefings))
  return ({ path, frontMatter }) => unique(frontMatter.slug ?? fileSlug(path))
}

/** Pure: the same input gives the same report. */
export function buildReport(input: ReportInput, memory: ReportMemory = reportMemory()): Report {
  const { briefings, registry, diagnostics, suppressed, rules, fileOf, run } = input
  const documents = reportDocuments(input, memory)
  const paths = briefings.map(({ path }) => path)
  const reported = reportDiagnostics({ diagnostics, suppressed, rules, paths, fileOf }, memory)
  const cited = sourcesOfAll(briefings)
  const total = sourceTable(registry).size
  const counts = { total, cited: cited.length, unused: total - cited.length }
  let sources: Report['sources'] | undefined
  return {
    $schema: reportSchemaUrl,
    schemaVersion: '1.1',
    tool: { name: 'briefing', version: run.version },
    title: run.title,
    lang: run.lang,
    run: {
      command: run.command,
      profile: run.profile,
      today: run.today,
      complete: run.allRead,
      columnUnit: 'utf16',
      ...(run.durationMs !== undefined && { durationMs: run.durationMs }),
    },
    summary: summarize(documents, reported, counts),
    rules: reportRules(input),
    // What is printed for people shows none, and places in a large registry take a while to find.
    get sources() {
      return (sources ??= reportSources(cited, fileOf, run, memory))
    },
    documents,
    diagnostics: reported,
  }
}

function reportDocuments(
  { briefings, suppressed, fileOf, run }: ReportInput,
  memory: ReportMemory,
): readonly ReportDocument[] {
  const nameFiles = run.nameFiles ?? fileNamer(briefings.length)
  const suppressedByPath = new Map<string, SuppressedDiagnostic[]>()
  for (const diagnostic of suppressed) {
    const sameFile = suppressedByPath.get(diagnostic.location.path)
    if (sameFile) sameFile.push(diagnostic)
    else suppressedByPath.set(diagnostic.location.path, [diagnostic])
  }
  return briefings.map((briefing) => {
    const { path } = briefing
    const slug = nameFiles(briefing)
    const silenced = suppressedByPath.get(path) ?? []
    return keptDocument(memory, briefing, slug, silenced, () => {
      const file = fileOf(path) ?? new TextFile(path, '')
      const body =
        memory.bodies.get(briefing) ?? documentBody(briefing, { file, explain: run.explain })
      return reportDocument(briefing, body, { lang: run.lang, slug, file, suppressed: silenced })
    })
  })
}

function reportRules({ rules, severities }: ReportInput): readonly ReportRule[] {
  return rules
    .map(({ id, summary, fixable, url }) => ({
      id,
      description: summary,
      severity: severities.get(id) ?? 'off',
      fixable: fixable !== 'never',
      helpUri: ruleUrl({ id, ...(url !== undefined && { url }) }),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
