/** Reads a report as test results: a briefing is a suite, a claim is a test that passes when nothing is wrong with it. */
import type { ReportDiagnostic, ReportDocument } from '../../model/report.ts'
import { cutText } from '../../text/cut-text.ts'
import { groupBy } from '../../text/group-by.ts'
import { uniqueNames } from '../../text/slug.ts'

const LONGEST_NAME = 80

/** One test and what was found there. */
export interface TestCase {
  readonly name: string
  readonly className: string
  readonly path: string
  readonly line: number
  /** Non-empty when the test failed. */
  readonly errors: readonly ReportDiagnostic[]
  readonly remarks: readonly ReportDiagnostic[]
  /** Errors that the author silenced: without other errors the test counts as skipped. */
  readonly silenced: readonly ReportDiagnostic[]
}

export interface TestSuite {
  readonly path: string
  /** Absent for files that are no briefing, such as a registry. */
  readonly document?: ReportDocument
  readonly cases: readonly TestCase[]
  /** Warnings and notes that are about no claim. */
  readonly remarks: readonly ReportDiagnostic[]
}

/** Briefings in the order of the report, then other files with findings. `diagnostics` may hold silenced ones. */
export function testSuites(
  documents: readonly ReportDocument[],
  diagnostics: readonly ReportDiagnostic[],
): readonly TestSuite[] {
  const byPath = groupBy(diagnostics, ({ path }) => path)
  const briefingPaths = new Set(documents.map(({ path }) => path))
  const suites = documents.map((document) =>
    briefingSuite(document, byPath.get(document.path) ?? []),
  )
  for (const [path, found] of byPath) {
    const open = found.filter(({ suppressed }) => !suppressed)
    if (!briefingPaths.has(path) && open.length > 0)
      suites.push({ path, ...looseResults(open, path) })
  }
  return suites
}

function briefingSuite(document: ReportDocument, found: readonly ReportDiagnostic[]): TestSuite {
  const { path, title, claims, sections } = document
  const checkable = claims.filter(({ status }) => status !== 'exempt')
  const ids = new Set(checkable.map(({ id }) => id))
  const about = groupBy(found, ({ claimId }) =>
    claimId !== undefined && ids.has(claimId) ? claimId : undefined,
  )
  const titles = new Map(sections.map((section) => [section.id, section.title]))
  const unique = uniqueNames([])
  const cases = checkable.map(({ id, text, sectionId, range }): TestCase => {
    const own = about.get(id) ?? []
    const open = own.filter(({ suppressed }) => !suppressed)
    return {
      name: unique(cutText(text, LONGEST_NAME)),
      className: titles.get(sectionId) || title,
      path,
      line: range.start.line,
      errors: open.filter(isError),
      remarks: open.filter((diagnostic) => !isError(diagnostic)),
      silenced: own.filter((diagnostic) => diagnostic.suppressed && isError(diagnostic)),
    }
  })
  const loose = looseResults(
    (about.get(undefined) ?? []).filter(({ suppressed }) => !suppressed),
    title,
  )
  return { path, document, cases: [...cases, ...loose.cases], remarks: loose.remarks }
}

/** An error that is about no claim is a failed test of its own, or nobody would see it. */
function looseResults(
  open: readonly ReportDiagnostic[],
  className: string,
): Pick<TestSuite, 'cases' | 'remarks'> {
  const unique = uniqueNames([])
  const cases = open.filter(isError).map((diagnostic): TestCase => {
    const { path, message, range } = diagnostic
    const name = unique(cutText(message, LONGEST_NAME))
    const { line } = range.start
    return { name, className, path, line, errors: [diagnostic], remarks: [], silenced: [] }
  })
  return { cases, remarks: open.filter((diagnostic) => !isError(diagnostic)) }
}

function isError({ severity }: ReportDiagnostic): boolean {
  return severity === 'error'
}
