/** Plans the import of reports that chat tools wrote: briefings and the registry entries they cite. */
import type { Host } from '../host/host.ts'
import { readReport, type ReadReport } from '../import/read-report.ts'
import type { ResolvedMarker } from '../import/resolve-marker.ts'
import { writeBriefing } from '../import/write-briefing.ts'
import type { CiteTarget } from '../model/citation.ts'
import type { Source } from '../model/source.ts'
import type { SpanEdit } from '../text/apply-edits.ts'
import type { Point } from '../text/span.ts'
import { TextFile } from '../text/text-file.ts'
import { appendSources } from './append-sources.ts'
import { readingOptions } from './compile-briefings.ts'
import { compileProject, type CompiledProject } from './compile-project.ts'
import type { Config } from './config.ts'
import { decodeText } from './decode-text.ts'
import { pathFor, readTarget, refuseBroken, refuseTargets } from './import-targets.ts'
import { limitsOf } from './limits-of.ts'
import { openRegistry } from './open-registry.ts'
import { overlayHost } from './overlay-host.ts'
import { join, relative } from './paths.ts'
import { type Bounds, refuseCostly } from './refuse-costly.ts'
import { ReportSources } from './report-sources.ts'
import { UsageError } from './usage-error.ts'
import type { FileToWrite } from './write-together.ts'

export interface ReportImportRequest {
  /** As the user wrote them; "-" is standard input. */
  readonly files: readonly string[]
  /** The briefing to write, from the current folder; made of the title when absent. */
  readonly out?: string
  /** The registry file to add to, from the current folder; it may be missing. */
  readonly into: string
  readonly config?: string
  /** Replace briefings that are there. */
  readonly force: boolean
}

/** A marker that leads nowhere, with its place in the report. */
export interface MarkerLoss {
  readonly at: Point
  readonly marker: ResolvedMarker
  readonly reason: string
}

/** A source of a report under its key. */
export interface ImportedSource {
  readonly source: Source
  readonly isNew: boolean
  readonly isCited: boolean
  readonly numbers: readonly number[]
}

/** What becomes of one report. */
export interface ImportedReport {
  /** As the user wrote it. */
  readonly from: string
  /** From the current folder. */
  readonly to: string
  readonly report: TextFile
  readonly text: string
  /** What was changed, in the report's offsets. */
  readonly edits: readonly SpanEdit[]
  readonly markers: readonly ResolvedMarker[]
  readonly losses: readonly MarkerLoss[]
  /** Passages on pages, given in addresses, that no citation marker can hold. */
  readonly passages: readonly MarkerLoss[]
  readonly sources: readonly ImportedSource[]
}

/** What an import would write, and what the check says of it. Nothing is written yet. */
export interface ReportImport {
  readonly reports: readonly ImportedReport[]
  readonly added: readonly Source[]
  readonly into: string
  readonly files: readonly FileToWrite[]
  readonly checked: CompiledProject
}

/** Throws `UsageError` when a file cannot be read or must not be written. */
export async function planReportImport(
  host: Host,
  request: ReportImportRequest,
): Promise<ReportImport> {
  const opened = await openRegistry(host, request.config)
  if (opened.failures[0] !== undefined)
    throw new UsageError(opened.failures[0], 'mend it first, so that sources can be compared')
  const target = readTarget(host, request.into)
  refuseBroken(host, request.into, opened)
  const sources = new ReportSources(opened.registry.sources)
  const reports: ImportedReport[] = []
  for (const from of request.files) {
    const file = await readFile(host, from)
    await refuseCostlyReport(host, opened.config, file, from)
    const report = readReport(file.text)
    if (report.excess)
      throw new UsageError(
        `Cannot import ${nameOfFile(from)}: ${report.excess.message}`,
        `split or simplify the text near line ${file.pointAt(report.excess.span.start).line}`,
      )
    const to = request.out ?? pathFor(host, opened, report, from)
    reports.push(await importReport(file, report, sources, { from, to }))
  }
  refuseTargets(host, reports, request)
  const { added } = sources
  const registryText = await appendSources(target, added)
  const files = [
    ...(added.length > 0 ? [fileAt(host, request.into, registryText)] : []),
    ...reports.map(({ to, text }) => fileAt(host, to, text)),
  ]
  const checked = await check(host, request, files)
  if (checked.failures[0] !== undefined)
    throw new UsageError(checked.failures[0], 'mend it first; nothing was written')
  return {
    reports: reports.map((report) => withUnresolved(report, checked, host)),
    added,
    into: request.into,
    files,
    checked,
  }
}

/** Reading a report has the budget that reading a briefing has. */
async function refuseCostlyReport(
  host: Host,
  config: Config,
  { path, text }: TextFile,
  from: string,
): Promise<void> {
  const options = readingOptions(config, limitsOf(host))
  const bounds: Bounds = { host, options, areReports: true }
  const { refusal } = await refuseCostly({ path, text, issues: [] }, bounds)
  if (refusal)
    throw new UsageError(`Cannot import ${nameOfFile(from)}: ${refusal.message}`, refusal.help)
}

async function importReport(
  file: TextFile,
  report: ReadReport,
  sources: ReportSources,
  names: { readonly from: string; readonly to: string },
): Promise<ImportedReport> {
  const before = sources.added.length
  const entered: Source[] = []
  for (const said of report.sources) {
    const source = await sources.enter(said)
    if (!source) throw new UsageError(`Cannot make an entry of "${said.url ?? said.title ?? ''}"`)
    entered.push(source)
  }
  const fresh = new Set(sources.added.slice(before))
  const written = writeBriefing(file.text, report, {
    ofSource: (place) => entered[place]?.key ?? '',
    ofMissing: (number) => missingKey(number, sources),
  })
  const cited = new Set(
    report.markers.flatMap(({ items }) =>
      items.flatMap(({ source }) => entered[source ?? -1] ?? []),
    ),
  )
  const lossOf = (marker: ResolvedMarker, reason: string): MarkerLoss => {
    return { at: file.pointAt(marker.span.start), marker, reason }
  }
  return {
    ...names,
    report: file,
    text: written.text,
    edits: written.edits,
    markers: report.markers,
    losses: report.markers.flatMap((marker) =>
      marker.loss === undefined ? [] : [lossOf(marker, marker.loss)],
    ),
    passages: written.passages.map((marker) => lossOf(marker, 'names a passage of the page')),
    sources: importedSources(report, entered, fresh, cited),
  }
}

/** Two addresses of a report may be one source of the registry. */
function importedSources(
  { sources }: ReadReport,
  entered: readonly Source[],
  fresh: ReadonlySet<Source>,
  cited: ReadonlySet<Source>,
): readonly ImportedSource[] {
  const numbers = new Map<Source, number[]>()
  for (const [place, source] of entered.entries()) {
    const known = numbers.get(source) ?? []
    known.push(...(sources[place]?.numbers ?? []))
    numbers.set(source, known)
  }
  return [...numbers].map(([source, own]) => ({
    source,
    isNew: fresh.has(source),
    isCited: cited.has(source),
    numbers: own,
  }))
}

/** Left as it was, a number would be taken for the place in a list that is gone. */
function missingKey(number: number, sources: ReportSources): string {
  let key = `missing-${number}`
  while (sources.has(key)) key += '-x'
  return key
}

async function readFile(host: Host, from: string): Promise<TextFile> {
  const read = from === '-' ? await host.readStdin() : host.readFile(join(host.cwd, from))
  const name = nameOfFile(from)
  if (!read.ok) throw new UsageError(`Cannot read ${name}: ${read.reason}`)
  const { text, fault } = decodeText(read.bytes)
  if (fault) throw new UsageError(`Cannot read ${name}: ${fault.message}`, fault.help)
  return new TextFile(from === '-' ? 'stdin' : from, text)
}

function nameOfFile(from: string): string {
  return from === '-' ? 'standard input' : `"${from}"`
}

function fileAt(host: Host, name: string, text: string): FileToWrite {
  return { path: join(host.cwd, name), name, text }
}

/** As the project would be with the new files. */
function check(
  host: Host,
  { config, into }: ReportImportRequest,
  files: readonly FileToWrite[],
): Promise<CompiledProject> {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const paths = files.map(({ name }) => name).filter((name) => name !== into)
  return compileProject(
    overlayHost(host, texts, undefined),
    {
      command: 'import',
      paths,
      reproducible: true,
      explain: false,
      cached: false,
      ...(config !== undefined && { config }),
    },
    () => undefined,
  )
}

/** Adds what the check could not resolve although it stayed as it was, so that nothing fails in silence. */
function withUnresolved(
  report: ImportedReport,
  { run, root }: CompiledProject,
  { cwd }: Host,
): ImportedReport {
  const path = relative(root, join(cwd, report.to))
  const briefing = run.briefings.find((one) => one.path === path)
  const items = (briefing?.citations ?? []).flatMap((citation) => citation.items)
  const unresolved = new Set(
    items.filter(({ source }) => source === undefined).map(({ target }) => nameOf(target)),
  )
  const more = report.markers
    .filter(({ effect, loss }) => effect === 'stay' && loss === undefined)
    .filter((marker) => marker.items.some(({ target }) => unresolved.has(nameOf(target))))
    .map((marker) => ({
      at: report.report.pointAt(marker.span.start),
      marker,
      reason: 'names no source of the registry',
    }))
  const losses = [...report.losses, ...more].toSorted((a, b) => a.at.offset - b.at.offset)
  return { ...report, losses }
}

function nameOf(target: CiteTarget): string {
  if (target.kind === 'url') return target.url
  return target.kind === 'key' ? `@${target.key}` : String(target.number)
}
