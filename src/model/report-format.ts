/** The door for output formats. */
import type { TextFile } from '../text/text-file.ts'
import type { EvidencedBriefing } from './evidence.ts'
import type { ReferencePart } from './reference-part.ts'
import type { Report } from './report.ts'
import type { Site } from './site.ts'
import type { Registry } from './source.ts'

/** A finished run: the report and what it was made from. */
export interface Run {
  readonly report: Report
  /** In the order of `report.documents`. */
  readonly briefings: readonly EvidencedBriefing[]
  readonly registry: Registry
  readonly site: Site
  /** What a CSL style made of the cited sources, by key; the house style stands in for what is missing. */
  readonly styledReferences?: ReadonlyMap<string, readonly ReferencePart[]>
  /** Text of a briefing, registry file or config that a diagnostic points into. */
  readonly fileOf: (path: string) => TextFile | undefined
}

/** What the reader's screen can do, what they want to see and where they stand. */
export interface Display {
  readonly color: boolean
  /** In columns. */
  readonly width: number
  /** Leave out warnings and notes. */
  readonly quiet: boolean
  /** A path of the report as the reader can open it from where they stand. */
  readonly showPath: (path: string) => string
}

/** How a run is printed. A format is data and one function; it writes nothing itself. */
export interface ReportFormat {
  /** As the user writes it; also the name of its file. */
  readonly name: string
  /** One sentence with a period. */
  readonly summary: string
  readonly mediaType: string
  /** With the dot: ".json". */
  readonly extension: string
  /** Whether its paths are those of the repository, wherever in it the user stands: its readers know no other. */
  readonly pathsOfRepository?: boolean
  /** Whether a text is that of one briefing, so that several of them need a folder. */
  readonly oneBriefing?: boolean
  /** The whole run as one text that ends in a line feed. */
  render(run: Run, display: Display): string | Promise<string>
  /** The same text in parts, for a format in which that of a large run is more than one text should hold. */
  renderParts?(run: Run, display: Display): Iterable<string>
  /** One briefing as a file of its own (`build` writes one a briefing); `index` into `run.briefings`. */
  renderBriefing?(run: Run, index: number): string | Promise<string>
}

/** Returns the format as it is; its use is that the compiler checks the object where it is written. */
export function defineReportFormat(format: ReportFormat): ReportFormat {
  return format
}
