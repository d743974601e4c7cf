/** Gathers what a reader of the preview must be told: errors, and files that could not be read or written. */
import type { ReportDiagnostic, Report } from '../model/report.ts'

/** One thing that is wrong, in plain text. */
export interface Problem {
  /** "briefings/ferry.md:24:61"; empty when it is not about a place. */
  readonly place: string
  readonly message: string
  readonly help?: string
}

/** What a page shows: its own problems and those of no briefing; others are only counted. */
export interface ShownProblems {
  readonly problems: readonly Problem[]
  /** How many more there are than are shown. */
  readonly more: number
  /** Errors in other briefings. */
  readonly elsewhere: number
}

/** Nobody reads more at once, and the page must stay small. */
const MOST_SHOWN = 20

/** `path` is the briefing that the page is about; a page about all shows the errors of all. */
export function problemsFor(
  path: string | undefined,
  { diagnostics, documents }: Pick<Report, 'diagnostics' | 'documents'>,
  failures: readonly Problem[],
): ShownProblems {
  const briefings = new Set(documents.map((document) => document.path))
  const errors = diagnostics.filter(
    ({ severity, suppressed }) => severity === 'error' && !suppressed,
  )
  const own = errors.filter(
    (error) => path === undefined || error.path === path || !briefings.has(error.path),
  )
  const all = [...failures, ...own.map(toProblem)]
  const problems = all.slice(0, MOST_SHOWN)
  return { problems, more: all.length - problems.length, elsewhere: errors.length - own.length }
}

function toProblem({ path, range, message, help }: ReportDiagnostic): Problem {
  const { line, column } = range.start
  return { place: `${path}:${line}:${column}`, message, ...(help !== undefined && { help }) }
}
