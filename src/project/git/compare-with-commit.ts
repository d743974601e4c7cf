/** Compiles a project as it was at a commit and as it is now, as far as something changed between them. */
import type { Host } from '../../host/host.ts'
import type { Report } from '../../model/report.ts'
import { compileProject } from '../compile-project.ts'
import { selectChanged } from './select-changed.ts'

export interface ComparisonRequest {
  /** A branch, tag or commit; what counts is where HEAD parted from it. */
  readonly since: string
  readonly staged: boolean
  readonly paths: readonly string[]
  readonly config?: string
}

export interface Comparison {
  readonly before: Report
  readonly after: Report
  /** What could not be read, in words. */
  readonly failures: readonly string[]
}

/** Throws `UsageError` as `selectChanged` and `compileProject` do. */
export async function compareWithCommit(
  host: Host,
  { since, staged, paths, config }: ComparisonRequest,
): Promise<Comparison> {
  const change = { since, staged }
  const {
    host: after,
    before,
    paths: touched,
    changed,
  } = await selectChanged(host, change, {
    config,
    cached: undefined,
  })
  const reportOf = async (world: Host, only: ReadonlySet<string> | undefined) => {
    const { run, failures } = await compileProject(
      world,
      {
        command: 'diff',
        paths,
        reproducible: true,
        explain: false,
        baseline: false,
        ...(config !== undefined && { config }),
        ...(only && { only }),
      },
      () => undefined,
    )
    return { report: run.report, failures }
  }
  const then = await reportOf(before, touched && new Set([...touched, ...changed]))
  const now = await reportOf(after, touched)
  return { before: then.report, after: now.report, failures: now.failures }
}
